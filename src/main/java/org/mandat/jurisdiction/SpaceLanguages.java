package org.mandat.jurisdiction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextStates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The languages of the reader's space and their order, on pages and papers. Refuses to
 * leave out one that is official at the place, and one that the pack does not know;
 * English stands last where it is not official (ground rule G18).
 */
@Service
public class SpaceLanguages {

	private static final String ENGLISH = "en";

	private final Packs packs;

	private final SpaceRows spaces;

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final TextStates states;

	private final ObjectProvider<TextKind> texts;

	SpaceLanguages(Packs packs, SpaceRows spaces, JdbcClient sql, AuditTrail audit, TextStates states,
			ObjectProvider<TextKind> texts) {
		this.packs = packs;
		this.spaces = spaces;
		this.sql = sql;
		this.audit = audit;
		this.states = states;
		this.texts = texts;
	}

	/** What the space has, must have and may have. */
	@Transactional(readOnly = true)
	public Choice choice() {
		Space space = this.spaces.by("id", Here.space()).orElseThrow();
		Pack pack = this.packs.get(space.pack());
		List<String> official = pack.place(space.placeKey()).map(Place::languages).orElse(space.languages());
		Set<String> others = new LinkedHashSet<>(pack.languages());
		others.addAll(official);
		space.languages().forEach(others::remove);
		return new Choice(space.languages(), official, List.copyOf(others));
	}

	/** Takes one more in, before English. */
	@Transactional
	public Outcome<List<String>> add(String tag, List<String> shown) {
		Choice now = choice();
		if (!now.others().contains(tag)) {
			return Outcome.refused("administration.language.refused.unknown");
		}
		List<String> languages = new ArrayList<>(now.languages());
		languages.add(tag);
		return keep(now, languages, shown);
	}

	/** Leaves one out; texts in it are kept, and stand again when it comes back. */
	@Transactional
	public Outcome<List<String>> leaveOut(String tag, List<String> shown) {
		Choice now = choice();
		if (!now.languages().contains(tag)) {
			return Outcome.refused("administration.language.refused.meanwhile");
		}
		if (now.needed(tag)) {
			return Outcome.refused("administration.language.refused.official");
		}
		return keep(now, now.languages().stream().filter((one) -> !one.equals(tag)).toList(), shown);
	}

	/** Puts one a place further to the front. */
	@Transactional
	public Outcome<List<String>> forward(String tag, List<String> shown) {
		Choice now = choice();
		List<String> languages = new ArrayList<>(now.languages());
		int place = languages.indexOf(tag);
		if (place < 1) {
			return Outcome.refused("administration.language.refused.meanwhile");
		}
		if (tag.equals(ENGLISH) && !now.official().contains(ENGLISH)) {
			return Outcome.refused("administration.language.refused.english");
		}
		languages.remove(place);
		languages.add(place - 1, tag);
		return keep(now, languages, shown);
	}

	private Outcome<List<String>> keep(Choice before, List<String> wanted, List<String> shown) {
		if (!before.languages().equals(shown)) {
			return Outcome.refused("administration.language.refused.meanwhile");
		}
		List<String> languages = new ArrayList<>(wanted);
		if (!before.official().contains(ENGLISH) && languages.remove(ENGLISH)) {
			languages.add(ENGLISH);
		}
		boolean kept = this.sql
			.sql("update jurisdiction.space set languages = :after, version = version + 1"
					+ " where id = :space and languages = :before::text[]")
			.param("after", languages.toArray(String[]::new))
			.param("space", Here.space())
			.param("before", before.languages().toArray(String[]::new))
			.update() == 1;
		if (!kept) {
			return Outcome.refused("administration.language.refused.meanwhile");
		}
		this.states.recount(this.texts.orderedStream().toList());
		this.audit.changed("space.languages-changed", "space", Here.space(), before.languages(), languages);
		return Outcome.done(languages);
	}

	/**
	 * The languages of a space.
	 *
	 * @param languages in their order
	 * @param official those of the place by its pack
	 * @param others that the space may take in
	 */
	public record Choice(List<String> languages, List<String> official, List<String> others) {

		/** Whether the law of the place asks for this language, in whatever script. */
		public boolean official(String tag) {
			return this.official.stream().anyMatch((one) -> base(one).equals(base(tag)));
		}

		/** Whether it is the last form of an official language. */
		public boolean needed(String tag) {
			return official(tag) && this.languages.stream().filter((one) -> base(one).equals(base(tag))).count() == 1;
		}

		private static String base(String tag) {
			return new Language(tag).base();
		}

	}

}
