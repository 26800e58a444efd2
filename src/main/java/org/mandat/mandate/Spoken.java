package org.mandat.mandate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.PrivateNames;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * Sentences of the product in all languages in which texts are stored, and a warning
 * about words of people that may be the name of a private person; it blocks nothing.
 */
@Component
public class Spoken {

	private static final Pattern BETWEEN = Pattern.compile("[\\s\\-/]+");

	private final Messages messages;

	private final Languages languages;

	private final Packs packs;

	private final Spaces spaces;

	/** By space, whose pack never changes. */
	private final Map<UUID, Set<String>> places = new ConcurrentHashMap<>();

	Spoken(Messages messages, Languages languages, Packs packs, Spaces spaces) {
		this.messages = messages;
		this.languages = languages;
		this.packs = packs;
		this.spaces = spaces;
	}

	/** The sentence of this key in each language, with what stands in it there. */
	public Text of(String key, Function<Language, List<Object>> args) {
		Map<String, String> forms = new LinkedHashMap<>();
		this.languages.all()
			.stream()
			.filter((language) -> language.stored().equals(language.tag()))
			.forEach((language) -> forms.put(language.tag(),
					this.messages.text(language, key, args.apply(language).toArray())));
		return Text.of(forms);
	}

	/** What may be names of private persons, each once; the words of places are none. */
	public List<String> names(Text text) {
		UUID here = here();
		Set<String> known = this.places.computeIfAbsent(here,
				(id) -> this.spaces.byId(id).map((space) -> words(space.pack())).orElse(Set.of()));
		return text.forms()
			.values()
			.stream()
			.flatMap(
					(words) -> PrivateNames.in(words, (word) -> known.contains(word.toLowerCase(Locale.ROOT))).stream())
			.distinct()
			.toList();
	}

	/** The reader's space. */
	public static UUID here() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("questions and commitments are read and written within a space");
		}
		return space;
	}

	private Set<String> words(String pack) {
		return this.packs.get(pack)
			.places()
			.stream()
			.flatMap((place) -> place.name().forms().values().stream())
			.flatMap(BETWEEN::splitAsStream)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
	}

}
