package org.mandat.platform.translation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list of texts: those whose most urgent state, of the states that are
 * asked for, is this one; the newest record first, from behind a record on.
 *
 * @param languages the languages that count
 * @param urgent the most urgent of the asked states in which a text is in one of them
 * @param states the states that are asked for
 * @param away the records that are at a translator, by language
 * @param after the record behind which it begins, or nothing for the beginning
 * @param most the most records
 */
public record Stretch(List<String> languages, TextState urgent, Set<TextState> states, Map<String, Set<UUID>> away,
		@Nullable UUID after, int most) {

	/** As the database sorts identifiers. */
	static final Comparator<KeptText> NEWEST_FIRST = Comparator.comparing((KeptText text) -> text.record().toString())
		.reversed();

	/** Of all texts: what is counted, not what is listed. */
	public static Stretch all(List<String> languages, Map<String, Set<UUID>> away) {
		return new Stretch(languages, TextState.BEHIND, Set.of(TextState.values()), away, null, 0);
	}

	/** In which of the states a text is in a language. */
	public TextState state(KeptText text, String lang) {
		KeptText.Form form = text.standing(lang);
		TextState state = (form == null) ? TextState.MISSING
				: text.isBehind(lang) ? TextState.BEHIND : TextState.CURRENT;
		return (state.waits() && this.away.getOrDefault(lang, Set.of()).contains(text.record())) ? TextState.SENT
				: state;
	}

	/** How many of these texts are in each state, by language. */
	public Map<String, Map<TextState, Integer>> tally(Collection<KeptText> texts) {
		Map<String, Map<TextState, Integer>> tally = new LinkedHashMap<>();
		for (String lang : this.languages) {
			Map<TextState, Integer> counts = new EnumMap<>(TextState.class);
			texts.forEach((text) -> counts.merge(state(text, lang), 1, Integer::sum));
			tally.put(lang, counts);
		}
		return tally;
	}

	/** What is at a translator in whatever language. */
	public Set<UUID> allAway() {
		return this.away.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
	}

	/**
	 * Whether whatever is more urgent is asked for, too, and comes before this stretch.
	 */
	boolean isFirst() {
		return Arrays.stream(TextState.values())
			.filter((state) -> state.compareTo(this.urgent) < 0 && state != TextState.SENT)
			.allMatch(this.states::contains);
	}

	/** The same of texts that are few enough to be read whole. */
	List<KeptText> of(List<KeptText> texts) {
		UUID from = this.after;
		return texts.stream()
			.filter((text) -> from == null || text.record().toString().compareTo(from.toString()) < 0)
			.filter(this::fits)
			.sorted(NEWEST_FIRST)
			.limit(this.most)
			.toList();
	}

	private boolean fits(KeptText text) {
		return this.languages.stream()
			.map((lang) -> state(text, lang))
			.filter(this.states::contains)
			.min(Comparator.naturalOrder())
			.filter((least) -> least == this.urgent)
			.isPresent();
	}

}
