package org.mandat.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.evidence.codebook.CodebookReading;
import org.mandat.evidence.codebook.OwnLists;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.springframework.stereotype.Component;

/**
 * The list of themes of each space: the practice that its country pack follows, and what
 * the space has of its own.
 */
@Component
public class Codebooks {

	private final Map<String, Codebook> byPack = new ConcurrentHashMap<>();

	// The pack of a space never changes, and a page asks for the list once per row.
	private final Map<UUID, String> practiceOfSpace = new ConcurrentHashMap<>();

	private final Packs packs;

	private final Spaces spaces;

	private final OwnLists own;

	Codebooks(Packs packs, Spaces spaces, OwnLists own) {
		this.packs = packs;
		this.spaces = spaces;
		this.own = own;
	}

	/** The list of themes of a space, with what the space has of its own. */
	public Codebook of(UUID space) {
		return this.own.over(ofPack(this.practiceOfSpace.computeIfAbsent(space, this::practiceOf)), space);
	}

	/** The list of themes of a practice pack. */
	public Codebook ofPack(String practice) {
		return this.byPack.computeIfAbsent(practice,
				(id) -> CodebookReading.read(this.packs.get(id).file("themes.yaml")));
	}

	/** The practice pack of a space: its files beside the list of themes. */
	public Pack practice(UUID space) {
		return this.packs.get(this.practiceOfSpace.computeIfAbsent(space, this::practiceOf));
	}

	private String practiceOf(UUID space) {
		Space found = this.spaces.byId(space).orElseThrow();
		return this.packs.get(found.pack()).practice();
	}

	/** All lists in use, for the check of stored codings. */
	public List<Codebook> all() {
		return this.packs.all()
			.stream()
			.filter((pack) -> "practice".equals(pack.kind()))
			.map((pack) -> ofPack(pack.id()))
			.toList();
	}

}
