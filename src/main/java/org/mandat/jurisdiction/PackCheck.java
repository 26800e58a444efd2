package org.mandat.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mandat.jurisdiction.pack.PackChecks;
import org.mandat.jurisdiction.pack.PackFolder;
import org.mandat.jurisdiction.pack.PackFolders;
import org.mandat.jurisdiction.pack.PackProblem;
import org.mandat.platform.check.Check;

import org.springframework.stereotype.Component;

/**
 * Checks all packs anew, shape and references, whatever the build has checked; and that
 * each space's place and posts are still known to its pack.
 */
@Component
class PackCheck implements Check {

	private final Packs packs;

	private final SpaceRows spaces;

	PackCheck(Packs packs, SpaceRows spaces) {
		this.packs = packs;
		this.spaces = spaces;
	}

	@Override
	public String name() {
		return "packs";
	}

	@Override
	public Result run() {
		Map<String, Object> facts = new LinkedHashMap<>();
		Map<String, String> versions = new TreeMap<>();
		this.packs.all().forEach((pack) -> versions.put(pack.id(), pack.version()));
		facts.put("versions", versions);
		List<String> orphans = this.spaces.all()
			.stream()
			.filter((space) -> this.packs.find(space.pack()).flatMap((pack) -> pack.place(space.placeKey())).isEmpty())
			.map(Space::slug)
			.toList();
		facts.put("spacesWithoutPlace", orphans);
		try {
			List<PackFolder> folders = PackFolders.read();
			PackChecks.checkAnew(folders);
			facts.put("files", folders.stream().mapToInt((folder) -> folder.names().size()).sum());
		}
		catch (PackProblem ex) {
			facts.put("problem", String.valueOf(ex.getMessage()));
			return new Result(false, facts);
		}
		return new Result(orphans.isEmpty(), facts);
	}

}
