package org.mandat.translation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.Stretch;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextState;
import org.mandat.platform.translation.TextStates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All texts of a space that are translated, as its modules say them. Refuses words that
 * no text of the kind may have, before the module is asked.
 */
@Service
public class Texts {

	/** The most texts of a file: all that a space has. */
	public static final int ALL = 100_000;

	private final ObjectProvider<TextKind> kinds;

	private final Spaces spaces;

	private final Sent sent;

	private final TextStates states;

	Texts(ObjectProvider<TextKind> kinds, Spaces spaces, Sent sent, TextStates states) {
		this.kinds = kinds;
		this.spaces = spaces;
		this.sent = sent;
		this.states = states;
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

	/**
	 * A stretch of the list, what has fallen behind first, then what is missing; within
	 * it kind by kind, the newest record first. Chosen in the database; words are sought
	 * in stretches, so that never the whole list is in memory.
	 */
	@Transactional(readOnly = true)
	public TextStretch stretch(Actor actor, TextsAsked asked, TextStretch.@Nullable Place after, int most) {
		return new TextStretches(kinds(actor), languages(actor.space().languages()), this.sent.open(), this.states)
			.of(asked, after, most);
	}

	/** A stretch of the list beside the figures of the whole, both of the same moment. */
	@Transactional(readOnly = true)
	public Listed list(Actor actor, TextsAsked asked, TextStretch.@Nullable Place after, int most) {
		return new Listed(stretch(actor, asked, after, most), tally(actor));
	}

	/** How many texts that the post may read are in each state, by language and kind. */
	@Transactional(readOnly = true)
	public Map<TextKind, Map<String, Map<TextState, Integer>>> tally(Actor actor) {
		Map<String, Map<String, Set<UUID>>> away = this.sent.open();
		List<String> languages = languages(actor.space().languages());
		Set<UUID> apart = new HashSet<>();
		away.values().forEach((kind) -> kind.values().forEach(apart::addAll));
		List<TextKind> kinds = kinds(actor);
		Map<String, Map<String, Map<TextState, Integer>>> kept = this.states
			.tally(kinds.stream().filter(TextKind::kept).map(TextKind::key).toList(), apart);
		Map<TextKind, Map<String, Map<TextState, Integer>>> tally = new LinkedHashMap<>();
		for (TextKind kind : kinds) {
			Stretch all = Stretch.all(languages, away.getOrDefault(kind.key(), Map.of()));
			Map<String, Map<TextState, Integer>> counts = all
				.tally(kind.kept() ? kind.texts(all.allAway()) : kind.texts());
			kept.getOrDefault(kind.key(), Map.of())
				.forEach((lang, states) -> states
					.forEach((state, count) -> counts.getOrDefault(lang, new EnumMap<>(TextState.class))
						.merge(state, count, Integer::sum)));
			tally.put(kind, counts);
		}
		return tally;
	}

	/** These records of a kind, if the post may read them. */
	@Transactional(readOnly = true)
	public List<KeptText> of(Actor actor, TextKind kind, Collection<UUID> records) {
		return kinds(actor).contains(kind) ? kind.texts(records) : List.of();
	}

	/** One text, if the post may read it. */
	@Transactional(readOnly = true)
	public Optional<Line> find(Actor actor, String kind, UUID record) {
		return kinds(actor).stream()
			.filter((known) -> known.key().equals(kind))
			.findFirst()
			.flatMap((known) -> known.find(record)
				.map((text) -> TextStretches.line(known, text, languages(actor.space().languages()),
						this.sent.open())));
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
		List<TextKind> read = this.kinds.orderedStream().filter((kind) -> passages || !kind.passages()).toList();
		return this.states.behind(read, languages);
	}

	/**
	 * A page of the list.
	 *
	 * @param stretch the texts
	 * @param tally how many of all are in each state, by language and kind
	 */
	public record Listed(TextStretch stretch, Map<TextKind, Map<String, Map<TextState, Integer>>> tally) {
	}

}
