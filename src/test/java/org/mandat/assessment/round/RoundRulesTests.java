package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Benchmark;
import org.mandat.assessment.Dimension;
import org.mandat.assessment.Standing;
import org.mandat.assessment.round.Closing.Fate;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of a round without a database: medians, closings, what moved. */
class RoundRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Text WORDS = Text.of(Map.of("en", "words"));

	private final Benchmark first = new Benchmark("D01.1", "D01", true, WORDS, WORDS, 12, List.of());

	private final Benchmark second = new Benchmark("D01.2", "D01", false, WORDS, WORDS, 12, List.of());

	private final Dimension dimension = new Dimension("D01", WORDS, WORDS, List.of(), List.of(this.first, this.second));

	@Test
	void showsNothingBelowThreeAnswersAndNoHalves() {
		assertThat(Median.of()).isNull();
		assertThat(Median.of(0, 0, 2, 0, 0)).isNull();
		assertThat(Median.of(0, 1, 1, 1, 0)).isEqualTo(2);
		assertThat(Median.of(1, 0, 0, 0, 2)).isEqualTo(4);
		assertThat(Median.of(0, 2, 0, 2, 0)).as("of two in the middle the lower").isEqualTo(1);
		assertThat(Median.of(4, 0, 0, 0, 0)).isZero();
	}

	@Test
	void letsAProofFallOnlyAtTheClosing() {
		assertThat(closing(answer(2, TODAY), Map.of()).of(this.first)).isEqualTo(Fate.STAYS);
		assertThat(closing(answer(2, TODAY.minusDays(1)), Map.of()).of(this.first)).isEqualTo(Fate.EXPIRED);
		assertThat(closing(answer(0, null), Map.of()).of(this.first)).as("nothing to fall from").isEqualTo(Fate.STAYS);
		assertThat(closing(answer(null, null), Map.of()).of(this.first)).isEqualTo(Fate.STAYS);
		assertThat(closing(answer(2, TODAY), Map.of()).of(this.second)).isEqualTo(Fate.NOT_ASKED);
		Score renewed = new Score("D01.1", 2, new Worded("renewed", "en"), null, null, null, 0);
		assertThat(closing(answer(2, TODAY.minusDays(1)), Map.of("D01.1", renewed)).of(this.first))
			.isEqualTo(Fate.SAID);
		assertThat(closing(answer(2, TODAY.minusDays(1)), Map.of()).expiring()).isEqualTo(1);
	}

	@Test
	void namesWhyALevelMoved() {
		UUID answer = UUID.randomUUID();
		assertThat(move(null, result(answer, 2, false))).isEqualTo("first");
		assertThat(move(result(answer, 1, false), result(answer, 2, false))).isEqualTo("raised");
		assertThat(move(result(answer, 3, false), result(answer, 2, false))).isEqualTo("lowered");
		assertThat(move(result(answer, 3, false), result(answer, 0, true))).isEqualTo("expired");
		assertThat(move(result(answer, 3, false), result(answer, null, false))).isEqualTo("applies");
		assertThat(move(result(answer, 3, false), result(answer, 3, false))).isEqualTo("same");
		assertThat(move(null, null)).isEqualTo("notAsked");
	}

	@Test
	void putsTwoLevelsApartOnTheAgenda() {
		assertThat(new Result("D01.1", null, 3, false, 1, false, null).apart()).isTrue();
		assertThat(new Result("D01.1", null, 3, false, 2, false, 1).apart()).isTrue();
		assertThat(new Result("D01.1", null, 3, false, 2, false, 4).apart()).as("partners and visitors").isTrue();
		assertThat(new Result("D01.1", null, 3, false, 2, false, 3).apart()).isFalse();
		assertThat(new Result("D01.1", null, null, false, null, true, null).apart()).isFalse();
	}

	private String move(@Nullable Result before, @Nullable Result after) {
		Map<String, Result> then = (before == null) ? Map.of() : Map.of("D01.1", before);
		Map<String, Result> now = (after == null) ? Map.of() : Map.of("D01.1", after);
		return Move.of(this.first, then, now, Map.of()).kind();
	}

	private static Result result(UUID answer, @Nullable Integer level, boolean expired) {
		return new Result("D01.1", answer, level, expired, null, false, null);
	}

	private Closing closing(Answer answer, Map<String, Score> scores) {
		return new Closing(new Standing(List.of(this.dimension), Map.of("D01.1", answer)), scores, TODAY);
	}

	private static Answer answer(@Nullable Integer level, @Nullable LocalDate until) {
		return new Answer(UUID.randomUUID(), "D01.1", TODAY, level, new Worded("because", "en"),
				(until == null) ? null : new Worded("02-7", "en"), until, null, null, List.of());
	}

}
