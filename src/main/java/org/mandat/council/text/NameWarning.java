package org.mandat.council.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Place;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.text.PrivateNames;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * Says which words of a text may be the name of a private person: nothing about one lies
 * on the open table. It warns and blocks nothing.
 */
@Component
public class NameWarning {

	private static final Pattern BETWEEN = Pattern.compile("[\\s\\-/]+");

	private final Packs packs;

	private final Spaces spaces;

	/** By space, whose pack never changes: a page asks for each of its texts. */
	private final Map<UUID, Set<String>> places = new ConcurrentHashMap<>();

	NameWarning(Packs packs, Spaces spaces) {
		this.packs = packs;
		this.spaces = spaces;
	}

	/** What may be names in what stands or is typed, whatever its language. */
	public List<String> in(String words) {
		return found(Stream.of(words));
	}

	/** What may be names, each once; the words of places are none. */
	public List<String> in(Text text) {
		return found(text.forms().values().stream());
	}

	private List<String> found(Stream<String> texts) {
		UUID here = Wordings.space();
		Set<String> known = this.places.computeIfAbsent(here,
				(id) -> this.spaces.byId(id).map((space) -> words(space.pack())).orElse(Set.of()));
		return texts
			.flatMap(
					(words) -> PrivateNames.in(words, (word) -> known.contains(word.toLowerCase(Locale.ROOT))).stream())
			.distinct()
			.toList();
	}

	private Set<String> words(String pack) {
		return this.packs.get(pack)
			.places()
			.stream()
			.map(Place::name)
			.flatMap((name) -> name.forms().values().stream())
			.flatMap(BETWEEN::splitAsStream)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
	}

}
