package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.AnswerForm;
import org.mandat.assessment.AnswerRules;
import org.mandat.assessment.Benchmark;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of the reader's space: one at a time, opened, running once partners were
 * asked, closed. Refuses to change what was closed.
 */
@Service
public class Rounds {

	private static final int LONGEST = 300;

	private final RoundRepository rounds;

	private final AnswerRules rules;

	private final SpaceDays days;

	private final AuditTrail audit;

	Rounds(RoundRepository rounds, AnswerRules rules, SpaceDays days, AuditTrail audit) {
		this.rounds = rounds;
		this.rules = rules;
		this.days = days;
		this.audit = audit;
	}

	/** All rounds, the newest first. */
	@Transactional(readOnly = true)
	public List<Round> all() {
		return this.rounds.all();
	}

	/** One round. */
	@Transactional(readOnly = true)
	public Optional<Round> find(UUID round) {
		return this.rounds.find(round);
	}

	/** Opens a round, unless one is open. */
	@Transactional
	Outcome<UUID> open() {
		UUID round = Ids.next();
		if (!this.rounds.open(round, today())) {
			return Outcome.refused("assessment.round.refused.open");
		}
		this.audit.created("assessment.round-opened", "assessment-round", round, today());
		return Outcome.done(round);
	}

	/** What the coordinator said so far, by benchmark. */
	@Transactional(readOnly = true)
	public Map<String, Score> scores(UUID round) {
		return this.rounds.scores(round);
	}

	/** Keeps what the coordinator says of one benchmark. */
	@Transactional
	Outcome<UUID> score(UUID round, Benchmark benchmark, AnswerForm form, long version, Language language) {
		Optional<Round> open = this.rounds.hold(round).filter((one) -> !one.closed());
		if (open.isEmpty()) {
			return Outcome.refused("assessment.round.refused.closed");
		}
		String wrong = this.rules.wrong(form, today());
		if (wrong != null) {
			return Outcome.refused(wrong);
		}
		Score before = this.rounds.scores(round).get(benchmark.id());
		String shown = form.shown();
		Score score = new Score(benchmark.id(), form.number(), new Worded(form.reason().strip(), language.tag()),
				(shown == null) ? null : new Worded(shown, language.tag()), (shown == null) ? null : form.until(),
				(shown == null) ? null : form.owner(), version);
		if ((before == null) != (version < 0) || !this.rounds.keep(round, score)) {
			return Outcome.refused("assessment.refused.answeredMeanwhile");
		}
		this.audit.changed("assessment.round-scored", "assessment-round", round, String.valueOf(before), score);
		return Outcome.done(round);
	}

	/** What visitors said, by benchmark. */
	@Transactional(readOnly = true)
	public Map<String, Integer> visited(UUID round) {
		return this.rounds.visited(round);
	}

	/** Writes down what visitors said, and from where they came. */
	@Transactional
	Outcome<UUID> visit(UUID round, @Nullable String from, Map<String, Integer> levels, Asked asked) {
		String words = (from == null) ? "" : from.strip();
		if (words.isEmpty() != levels.isEmpty() || words.codePointCount(0, words.length()) > LONGEST) {
			return Outcome.refused("assessment.round.refused.visitors");
		}
		Worded worded = words.isEmpty() ? null : new Worded(words, asked.language().tag());
		if (!this.rounds.visitors(round, worded, asked.version())) {
			return Outcome.refused("assessment.round.refused.changedMeanwhile");
		}
		Map<String, Integer> before = this.rounds.visited(round);
		this.rounds.visited(round, levels);
		this.audit.changed("assessment.round-visited", "assessment-round", round, before, levels);
		return Outcome.done(round);
	}

	LocalDate today() {
		return this.days.here().today();
	}

	/**
	 * How a form was asked.
	 *
	 * @param version the version that it showed
	 * @param language the language in which it was filled in
	 */
	record Asked(long version, Language language) {
	}

}
