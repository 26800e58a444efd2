package org.mandat.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a municipality stands, by the rules of the pack. */
class StandingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Text WORDS = Text.of(Map.of("en", "words"));

	private final Dimension first = dimension("D01", false, true);

	private final Dimension second = dimension("D02", false, false);

	@Test
	void asksTheLeadingOnesFirstAndNoneTwice() {
		assertThat(next(Map.of())).isEqualTo("D01.2");
		assertThat(next(Map.of("D01.2", 1))).isEqualTo("D02.1");
		assertThat(next(Map.of("D01.2", 1, "D02.1", 0))).isEqualTo("D01.1");
		assertThat(standing(Map.of("D01.1", 1, "D01.2", 1, "D02.1", 0, "D02.2", 4)).next(TODAY)).isEmpty();
	}

	@Test
	void asksALeadingOneAgainAfterAYear() {
		Map<String, Integer> all = Map.of("D01.1", 1, "D01.2", 1, "D02.1", 0, "D02.2", 4);
		assertThat(standing(all).next(TODAY.plusYears(1))).isEmpty();
		assertThat(standing(all).next(TODAY.plusYears(1).plusDays(1)).orElseThrow().id()).isEqualTo("D01.2");
	}

	@Test
	void capsADimensionWhileItsGateIsLow() {
		assertThat(standing(Map.of("D01.1", 4, "D01.2", 1)).score(this.first)).hasToString("2.0");
		assertThat(standing(Map.of("D01.1", 4, "D01.2", 2)).score(this.first)).hasToString("3.0");
		assertThat(standing(Map.of("D02.1", 4, "D02.2", 1)).score(this.second)).hasToString("2.5");
		assertThat(standing(Map.of("D01.1", 4)).capped(this.first)).as("a gate that was not asked").isFalse();
	}

	@Test
	void showsTheLowestAndLeavesOutWhatDoesNotApply() {
		Standing standing = new Standing(List.of(this.first, this.second),
				Map.of("D02.1", answer("D02.1", null), "D02.2", answer("D02.2", 3)));
		assertThat(standing.score(this.second)).hasToString("3.0");
		assertThat(standing.lowest(this.second)).isEqualTo(this.second.benchmarks().get(1));
		assertThat(standing.score(this.first)).isNull();
		assertThat(standing.answered()).isEqualTo(2);
		assertThat(standing.asked()).isEqualTo(4);
	}

	@Test
	void renewsAProofAfterItsLastDayAndKeepsTheLevel() {
		Answer answer = answer("D01.1", 3);
		assertThat(answer.renew(TODAY)).isFalse();
		assertThat(answer.renew(TODAY.plusDays(1))).isTrue();
		assertThat(answer.level()).isEqualTo(3);
	}

	private String next(Map<String, Integer> levels) {
		return standing(levels).next(TODAY).orElseThrow().id();
	}

	private Standing standing(Map<String, Integer> levels) {
		Map<String, Answer> answers = new HashMap<>();
		levels.forEach((benchmark, level) -> answers.put(benchmark, answer(benchmark, level)));
		return new Standing(List.of(this.first, this.second), answers);
	}

	private static Answer answer(String benchmark, @Nullable Integer level) {
		return new Answer(UUID.randomUUID(), benchmark, TODAY, level, new Worded("because", "en"),
				new Worded("02-7", "en"), TODAY, UUID.randomUUID(), null, List.of());
	}

	private static Dimension dimension(String id, boolean... gates) {
		return new Dimension(id, WORDS, WORDS, List.of(),
				IntStream.range(0, gates.length)
					.mapToObj((n) -> new Benchmark(id + "." + (n + 1), id, gates[n], WORDS, WORDS, 12, List.of()))
					.toList());
	}

}
