package org.mandat.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.jurisdiction.pack.PackChecks;
import org.mandat.jurisdiction.pack.PackFolder;
import org.mandat.jurisdiction.pack.PackFolders;

import org.springframework.stereotype.Component;

/**
 * The packs of this installation, country packs and practice packs, read once at start
 * and never changed. A pack with a broken file or a wrong reference stops the start with
 * a sentence that names file and line.
 */
@Component
public class Packs {

	private final Map<String, Pack> byId = new LinkedHashMap<>();

	Packs() {
		this(PackFolders.read());
	}

	Packs(List<PackFolder> folders) {
		PackChecks.check(folders);
		folders.forEach((folder) -> this.byId.put(folder.id(), Pack.of(folder)));
	}

	/** All packs, by id. */
	public List<Pack> all() {
		return List.copyOf(this.byId.values());
	}

	/** The pack of this id; asking for one that is not there is a defect. */
	public Pack get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("no pack has the id " + id));
	}

	/** The pack of this id, if it is installed. */
	public Optional<Pack> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

}
