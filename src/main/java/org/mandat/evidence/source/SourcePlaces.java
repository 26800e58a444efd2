package org.mandat.evidence.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Place;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Component;

/**
 * The places of the pack that a space belongs to: what a source or passage may be about.
 */
@Component
public class SourcePlaces {

	private final Spaces spaces;

	private final Packs packs;

	SourcePlaces(Spaces spaces, Packs packs) {
		this.spaces = spaces;
		this.packs = packs;
	}

	/** All places of the space's pack. */
	public List<Place> of(UUID space) {
		return this.packs.get(space(space).pack()).places();
	}

	/** The municipalities of the space's pack, by key, with their names for a form. */
	public Map<String, String> choices(UUID space, Page page) {
		Map<String, String> choices = new LinkedHashMap<>();
		of(space).stream()
			.filter((place) -> "municipality".equals(place.kind()))
			.forEach((place) -> choices.put(place.key(), page.in(place.name())));
		return choices;
	}

	/** Whether the pack of the space knows this place. */
	public boolean knows(UUID space, String key) {
		return find(space, key).isPresent();
	}

	/** The name of a place, or an empty text. */
	public String name(UUID space, @Nullable String key, Page page) {
		return (key == null) ? "" : find(space, key).map((place) -> page.in(place.name())).orElse(key);
	}

	/** The space that is open for a place of this space's pack. */
	public Optional<Space> opened(UUID space, String key) {
		return this.spaces.ofPlace(space(space).pack(), key);
	}

	/** The space itself. */
	public Space space(UUID id) {
		return this.spaces.byId(id).orElseThrow();
	}

	private Optional<Place> find(UUID space, String key) {
		return this.packs.get(space(space).pack()).place(key);
	}

}
