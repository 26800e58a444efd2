package org.mandat.bench.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The self-assessment of a town: ten closed rounds with an answer, a result and a median
 * of partners for each of sixty questions. Over 38 towns that is 22,800 of each.
 */
final class AssessmentRows {

	static final int ROUNDS = 10;

	private static final int DIMENSIONS = 12;

	private static final int QUESTIONS = 5;

	private static final int LEVELS = 5;

	private final Rows rows;

	private final LocalDate today;

	AssessmentRows(Rows rows, LocalDate today) {
		this.rows = rows;
		this.today = today;
	}

	void of(Town town, Dice dice) {
		for (int n = 1; n <= ROUNDS; n++) {
			LocalDate day = this.today.minusMonths(12L * (ROUNDS - n) + 2);
			Instant at = PeopleRows.start(day);
			UUID round = dice.id(at);
			this.rows.add(AssessmentTables.ROUND, town.space(), round, n, day.minusDays(30), day, "all", 3);
			for (int question = 0; question < DIMENSIONS * QUESTIONS; question++) {
				answer(town, round, String.format("D%02d.%d", 1 + question / QUESTIONS, 1 + question % QUESTIONS), at,
						day, dice);
			}
			town.rounds().add(round);
		}
	}

	private void answer(Town town, UUID round, String benchmark, Instant at, LocalDate day, Dice dice) {
		UUID answer = dice.id(at);
		int level = dice.below(LEVELS);
		String language = town.languages().getFirst();
		boolean shown = level > 0;
		this.rows.add(AssessmentTables.ANSWER, town.space(), answer, benchmark, day, level,
				Words.sentence(dice, language), language, shown ? "01-" + dice.below(900) : null,
				shown ? day.plusMonths(12) : null, shown ? dice.one(town.chairs()).post() : null);
		this.rows.add(AssessmentTables.RESULT, town.space(), round, benchmark, answer, level, false, dice.below(LEVELS),
				false);
	}

}
