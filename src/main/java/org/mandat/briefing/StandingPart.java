package org.mandat.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.assessment.Answer;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.Dimension;
import org.mandat.assessment.RoundDue;
import org.mandat.assessment.RoundsDue;
import org.mandat.assessment.Standing;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the institution stands and what would help: the lowest dimensions and the proofs
 * to renew; nothing where nobody answered a question (ground rule G15). No total, and
 * never a word about a person (G14).
 */
@Component
@Order(45)
class StandingPart implements BriefingPart {

	private static final int LOWEST = 3;

	private final Assessment assessment;

	private final RoundsDue rounds;

	StandingPart(Assessment assessment, RoundsDue rounds) {
		this.assessment = assessment;
		this.rounds = rounds;
	}

	@Override
	public Optional<Section> section(Question question) {
		Standing standing = this.assessment.standing();
		if (standing.answered() == 0) {
			return Optional.empty();
		}
		List<StateOfPlay.Block> says = new ArrayList<>();
		says.add(new Statement(question.text("briefing.standing.lead", standing.answered(), standing.asked()),
				question.url("assessment")));
		scored(standing).stream()
			.sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
			.limit(LOWEST)
			.forEach((one) -> says.add(new Statement(
					question.text("briefing.standing.dimension", question.in(one.getKey().name()), one.getValue(),
							java.util.Objects.requireNonNull(standing.lowest(one.getKey())).id()),
					question.url("assessment#" + one.getKey().id()))));
		this.rounds.next()
			.filter(RoundDue::near)
			.ifPresent((due) -> says
				.add(new Statement(question.text(due.sentence(), question.date(due.on()), question.date(due.since())),
						question.url("assessment/rounds"))));
		long renew = standing.answers().values().stream().filter((one) -> renew(one, question)).count();
		if (renew > 0) {
			says.add(new Statement(question.text("briefing.standing.renew", renew), question.url("assessment")));
		}
		return Optional.of(new Section("standing", question.text("briefing.standing.title"), false, false, says));
	}

	private static boolean renew(Answer answer, Question question) {
		return answer.renew(question.today());
	}

	private static List<Map.Entry<Dimension, BigDecimal>> scored(Standing standing) {
		List<Map.Entry<Dimension, BigDecimal>> scored = new ArrayList<>();
		for (Dimension dimension : standing.dimensions()) {
			BigDecimal score = standing.score(dimension);
			if (score != null) {
				scored.add(Map.entry(dimension, score));
			}
		}
		return scored;
	}

}
