package org.mandat.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All texts of a space that are translated, as its modules say them. Refuses words that
 * no text of the kind may have, before the module is asked.
 */
@Service
public class Texts {

	private final ObjectProvider<TextKind> kinds;

	private final Spaces spaces;

	private final Sent sent;

	Texts(ObjectProvider<TextKind> kinds, Spaces spaces, Sent sent) {
		this.kinds = kinds;
		this.spaces = spaces;
		this.sent = sent;
	}

	/**
	 * The languages into which the space translates, in its order. Serbian is one
	 * language in Cyrillic: its Latin is made (decision 16).
	 */
	public static List<String> languages(List<String> ofSpace) {
		Set<String> stored = new LinkedHashSet<>();
		ofSpace.forEach((tag) -> stored.add(new Language(tag).stored()));
		return List.copyOf(stored);
	}

	/** The kinds of text that this post may read. */
	public List<TextKind> kinds(Actor actor) {
		return this.kinds.orderedStream()
			.filter((kind) -> actor.may(kind.readPermission()) && (actor.passages() || !kind.passages()))
			.toList();
	}

	/** Whether this post may write texts of the kind. */
	public static boolean mayWrite(Actor actor, TextKind kind) {
		return actor.may(TranslationPermissions.WRITE) && actor.may(kind.writePermission());
	}

	/** Every text that the post may read, with how it stands. */
	@Transactional(readOnly = true)
	public List<Line> all(Actor actor) {
		List<String> languages = languages(actor.space().languages());
		Map<String, Set<String>> out = this.sent.open();
		List<Line> lines = new ArrayList<>();
		kinds(actor).forEach((kind) -> kind.texts().forEach((text) -> lines.add(line(kind, text, languages, out))));
		return lines;
	}

	/** One text, if the post may read it. */
	@Transactional(readOnly = true)
	public Optional<Line> find(Actor actor, String kind, UUID record) {
		return kinds(actor).stream()
			.filter((known) -> known.key().equals(kind))
			.findFirst()
			.flatMap((known) -> known.find(record)
				.map((text) -> line(known, text, languages(actor.space().languages()), this.sent.open())));
	}

	/** What is wrong with the words of a field, or nothing. */
	public static Optional<Refusal> wrong(TextKind kind, String field, String words) {
		if (words.isBlank()) {
			return kind.required(field) ? Optional.of(Refusal.of("translation.text.refused.empty")) : Optional.empty();
		}
		return (words.strip().length() > kind.longest(field))
				? Optional.of(Refusal.of("translation.text.refused.long", kind.longest(field))) : Optional.empty();
	}

	/** Gives a translation to the module whose text it is. */
	@Transactional
	public Outcome<UUID> take(Actor actor, TextKind kind, Rendering rendering) {
		if (!mayWrite(actor, kind)) {
			return Outcome.refused("translation.text.refused.notYours");
		}
		return kind.take(rendering);
	}

	/** In how many places of the reader's space a translation has fallen behind. */
	@Transactional(readOnly = true)
	public int behind(boolean passages) {
		UUID here = Walls.current().space();
		if (here == null) {
			return 0;
		}
		Set<String> languages = new LinkedHashSet<>(languages(this.spaces.byId(here).orElseThrow().languages()));
		return this.kinds.orderedStream()
			.filter((kind) -> passages || !kind.passages())
			.mapToInt((kind) -> kind.behind(languages))
			.sum();
	}

	private static Line line(TextKind kind, KeptText text, List<String> languages, Map<String, Set<String>> out) {
		Map<String, TextState> states = new LinkedHashMap<>();
		Set<String> away = out.getOrDefault(kind.key() + text.record(), Set.of());
		for (String lang : languages) {
			KeptText.Form form = text.standing(lang);
			TextState state = (form == null) ? TextState.MISSING
					: text.isBehind(lang) ? TextState.BEHIND : TextState.CURRENT;
			states.put(lang, (state.waits() && away.contains(lang)) ? TextState.SENT : state);
		}
		return new Line(kind, text, states);
	}

}
