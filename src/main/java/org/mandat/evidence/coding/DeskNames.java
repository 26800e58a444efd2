package org.mandat.evidence.coding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Place;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Component;

/** What places and posts of the reader's pack are called, without asking the database. */
@Component
class DeskNames {

	// The pack of a space never changes.
	private final Map<UUID, String> packOfSpace = new ConcurrentHashMap<>();

	private final Spaces spaces;

	private final Packs packs;

	DeskNames(Spaces spaces, Packs packs) {
		this.spaces = spaces;
		this.packs = packs;
	}

	/** The municipalities, those that the words name first. */
	Map<String, String> places(Page page, List<String> named) {
		Map<String, String> choices = new LinkedHashMap<>();
		Pack pack = pack(page);
		named.forEach((key) -> pack.place(key).ifPresent((place) -> choices.put(key, page.in(place.name()))));
		pack.places()
			.stream()
			.filter((place) -> "municipality".equals(place.kind()))
			.forEach((Place place) -> choices.putIfAbsent(place.key(), page.in(place.name())));
		return choices;
	}

	/** The names of posts by their kind: acts name posts, never people. */
	Map<String, String> posts(Page page) {
		Map<String, String> names = new HashMap<>();
		pack(page).posts().forEach((kind) -> names.put(kind.kind(), page.in(kind.name())));
		return names;
	}

	private Pack pack(Page page) {
		return this.packs.get(this.packOfSpace.computeIfAbsent(page.actor().space().id(),
				(id) -> this.spaces.byId(id).orElseThrow().pack()));
	}

}
