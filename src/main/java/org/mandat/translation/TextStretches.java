package org.mandat.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Stretch;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextState;
import org.mandat.platform.translation.TextStates;

/** Walks through the list of texts: state by state, kind by kind, record by record. */
final class TextStretches {

	/** How many texts are read at once while words are sought. */
	private static final int BLOCK = 500;

	private final List<TextKind> kinds;

	private final List<String> languages;

	private final Map<String, Map<String, Set<UUID>>> away;

	private final TextStates states;

	TextStretches(List<TextKind> kinds, List<String> languages, Map<String, Map<String, Set<UUID>>> away,
			TextStates states) {
		this.kinds = kinds;
		this.languages = languages;
		this.away = away;
		this.states = states;
	}

	TextStretch of(TextsAsked asked, TextStretch.@Nullable Place after, int most) {
		List<TextKind> wanted = this.kinds.stream()
			.filter((kind) -> asked.kind().isEmpty() || kind.key().equals(asked.kind()))
			.toList();
		List<String> keys = wanted.stream().map(TextKind::key).toList();
		Map<String, Set<TextState>> present = this.states
			.present(wanted.stream().filter(TextKind::kept).map(TextKind::key).toList(), languages(asked));
		List<Line> lines = new ArrayList<>();
		for (TextState urgent : TextState.values()) {
			for (TextKind kind : wanted) {
				int turn = (after == null) ? 1 : turn(keys, urgent, kind, after);
				if (turn < 0 || !asked.states().contains(urgent) || empty(kind, urgent, present)) {
					continue;
				}
				UUID from = (turn == 0 && after != null) ? after.record() : null;
				if (fill(lines, new Part(kind, urgent, asked), from, most)) {
					lines.removeLast();
					return new TextStretch(List.copyOf(lines), place(lines.getLast(), asked));
				}
			}
		}
		return new TextStretch(List.copyOf(lines), null);
	}

	/** What is at a translator stands in every state of its own. */
	private boolean empty(TextKind kind, TextState urgent, Map<String, Set<TextState>> present) {
		return kind.kept() && away(kind).isEmpty() && !present.getOrDefault(kind.key(), Set.of()).contains(urgent);
	}

	/** Whether this part of the list comes before, holds or comes after the place. */
	private static int turn(List<String> keys, TextState urgent, TextKind kind, TextStretch.Place after) {
		int states = urgent.compareTo(after.urgent());
		return (states != 0) ? states : Integer.compare(keys.indexOf(kind.key()), keys.indexOf(after.kind()));
	}

	/** Adds what fits; whether one more than asked for was found. */
	private boolean fill(List<Line> lines, Part part, @Nullable UUID from, int most) {
		UUID after = from;
		int block = (part.asked().words() == null) ? most + 1 : BLOCK;
		while (true) {
			List<KeptText> texts = part.kind()
				.stretch(part.stretch(languages(part.asked()), away(part.kind()), after, block));
			for (KeptText text : texts) {
				Line line = line(part.kind(), text, this.languages, this.away);
				if (part.asked().words() == null || part.asked().words().test(line)) {
					lines.add(line);
				}
				if (lines.size() > most) {
					return true;
				}
				after = text.record();
			}
			if (texts.size() < block) {
				return false;
			}
		}
	}

	private List<String> languages(TextsAsked asked) {
		return asked.lang().isEmpty() ? this.languages : List.of(asked.lang());
	}

	private Map<String, Set<UUID>> away(TextKind kind) {
		return this.away.getOrDefault(kind.key(), Map.of());
	}

	private TextStretch.Place place(Line shown, TextsAsked asked) {
		TextState urgent = languages(asked).stream()
			.map((lang) -> shown.states().getOrDefault(lang, TextState.CURRENT))
			.filter(asked.states()::contains)
			.min(TextState::compareTo)
			.orElse(TextState.CURRENT);
		return new TextStretch.Place(urgent, shown.kind().key(), shown.text().record());
	}

	static Line line(TextKind kind, KeptText text, List<String> languages, Map<String, Map<String, Set<UUID>>> away) {
		Stretch state = Stretch.all(languages, away.getOrDefault(kind.key(), Map.of()));
		Map<String, TextState> states = new LinkedHashMap<>();
		languages.forEach((lang) -> states.put(lang, state.state(text, lang)));
		return new Line(kind, text, states);
	}

	private record Part(TextKind kind, TextState urgent, TextsAsked asked) {

		Stretch stretch(List<String> languages, Map<String, Set<UUID>> away, @Nullable UUID after, int most) {
			return new Stretch(languages, this.urgent, this.asked.states(), away, after, most);
		}

	}

}
