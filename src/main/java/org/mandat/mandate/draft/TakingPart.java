package org.mandat.mandate.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Spoken;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * Who can take part in a paper: organisations of the place, or other municipalities of
 * the country, by their keys in the pack.
 */
@Component
class TakingPart {

	private final Packs packs;

	private final Posts posts;

	private final Spaces spaces;

	TakingPart(Packs packs, Posts posts, Spaces spaces) {
		this.packs = packs;
		this.posts = posts;
		this.spaces = spaces;
	}

	/** Those who can be asked for such a paper. */
	Map<String, Text> of(DraftKind kind) {
		return switch (kind.about()) {
			case ORGANISATIONS -> this.posts.organisations();
			case TOWNS -> towns();
			case POSTS, COST -> Map.of();
		};
	}

	/** The names of these; a key that the pack does not know any more is left out. */
	List<Text> names(DraftKind kind, List<String> keys) {
		Map<String, Text> known = of(kind);
		return keys.stream().map(known::get).filter(Objects::nonNull).toList();
	}

	private Map<String, Text> towns() {
		Space here = this.spaces.byId(Spoken.here()).orElseThrow();
		Map<String, Text> towns = new LinkedHashMap<>();
		this.packs.get(here.pack())
			.places()
			.stream()
			.filter((place) -> "municipality".equals(place.kind()) && !place.key().equals(here.placeKey()))
			.forEach((place) -> towns.put(place.key(), place.name()));
		return towns;
	}

}
