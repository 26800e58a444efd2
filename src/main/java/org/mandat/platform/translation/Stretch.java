package org.mandat.platform.translation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list of texts: those whose most urgent state is this one, the newest
 * record first, from behind a record on.
 *
 * @param languages the languages that count
 * @param urgent the most urgent state of a text in one of them
 * @param states a text is in one of these states in one of them, too
 * @param away the records that are at a translator, by language
 * @param after the record behind which it begins, or nothing for the beginning
 * @param most the most records
 */
public record Stretch(List<String> languages, TextState urgent, Set<TextState> states, Map<String, Set<UUID>> away,
		@Nullable UUID after, int most) {

	/** In which of the states a text is in a language. */
	public TextState state(KeptText text, String lang) {
		KeptText.Form form = text.standing(lang);
		TextState state = (form == null) ? TextState.MISSING
				: text.isBehind(lang) ? TextState.BEHIND : TextState.CURRENT;
		return (state.waits() && this.away.getOrDefault(lang, Set.of()).contains(text.record())) ? TextState.SENT
				: state;
	}

	/** The same of texts that are few enough to be read whole. */
	List<KeptText> of(List<KeptText> texts) {
		UUID from = this.after;
		return texts.stream()
			.filter((text) -> from == null || text.record().toString().compareTo(from.toString()) < 0)
			.filter(this::fits)
			.sorted(Comparator.comparing((KeptText text) -> text.record().toString()).reversed())
			.limit(this.most)
			.toList();
	}

	private boolean fits(KeptText text) {
		List<TextState> here = this.languages.stream().map((lang) -> state(text, lang)).toList();
		return here.stream().min(Comparator.naturalOrder()).filter((least) -> least == this.urgent).isPresent()
				&& here.stream().anyMatch(this.states::contains);
	}

}
