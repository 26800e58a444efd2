package org.mandat.identity.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ibm.icu.text.Collator;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Place;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.springframework.stereotype.Component;

/**
 * The places for which a space can be opened, by pack and kind, each with its official
 * names in its own order (ground rule G17).
 */
@Component
class SetUpPlaces {

	private static final List<String> KINDS = List.of("municipality", "ministry", "hub");

	private final Packs packs;

	private final Languages languages;

	SetUpPlaces(Packs packs, Languages languages) {
		this.packs = packs;
		this.languages = languages;
	}

	/**
	 * The groups in the order of packs and kinds; names sorted as the reader's language
	 * does.
	 */
	List<PlaceGroup> groups(Language language) {
		List<PlaceGroup> groups = new ArrayList<>();
		for (Pack pack : this.packs.all().stream().filter((pack) -> !pack.fictional()).toList()) {
			for (String kind : KINDS) {
				Map<String, String> choices = new LinkedHashMap<>();
				pack.places()
					.stream()
					.filter((place) -> place.kind().equals(kind))
					.map((place) -> Map.entry(pack.id() + ":" + place.key(), name(place)))
					.sorted(Map.Entry.comparingByValue(order(language)))
					.forEach((choice) -> choices.put(choice.getKey(), choice.getValue()));
				if (!choices.isEmpty()) {
					groups.add(new PlaceGroup(pack.title().in(language), "identity.setUp.kind." + kind, choices));
				}
			}
		}
		return groups;
	}

	private String name(Place place) {
		List<String> names = new ArrayList<>();
		for (String tag : place.languages()) {
			this.languages.find(tag)
				.filter(place.name()::has)
				.map(place.name()::in)
				.filter((name) -> !names.contains(name))
				.ifPresent(names::add);
		}
		return names.isEmpty() ? place.name().in(Languages.SOURCE) : String.join(" / ", names);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Comparator<String> order(Language language) {
		return (Comparator) Collator.getInstance(language.icu());
	}

}
