package org.mandat.evidence.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceMatchTests {

	@Test
	void findsWhatStaysWhatMovedAndWhatIsGone() {
		int[] match = SentenceMatch.of(List.of("One.", "Two\nlines.", "Three.", "Four."),
				List.of("Four.", "New.", "One.", "Two lines.", "Three, changed."));
		assertThat(match).containsExactly(2, 3, -1, 0);
	}

	@Test
	void keepsSentencesThatStandSeveralTimesInTheirOrder() {
		int[] match = SentenceMatch.of(List.of("A.", "Yes.", "B.", "Yes."),
				List.of("Yes.", "A.", "Yes.", "B.", "Yes."));
		assertThat(match).containsExactly(1, 2, 3, 4);
	}

	@Test
	void offersTheSentenceThatSharesMostWords() {
		List<String> now = List.of("The road to the school is closed in winter.", "Nobody came.",
				"The road to the school stays closed in every winter.");
		assertThat(SentenceMatch.nearest("The road to the school was closed in winter.", now, Set.of(0))).isEqualTo(2);
		assertThat(SentenceMatch.nearest("Music.", now, Set.of())).isEqualTo(-1);
	}

	@Test
	void movesAStretchPastOtherBlanks() {
		assertThat(SentenceMatch.moved("a bc  d", 4, "a\n\nbc d")).isEqualTo(5);
		assertThat(SentenceMatch.moved("𝄞 a", 1, "𝄞\na")).isEqualTo(1);
	}

	@Property(tries = 500)
	void usesEachSentenceOnceAndOnlyForItsTwin(@ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> before,
			@ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> after) {
		List<String> old = before.stream().map((n) -> "Sentence " + n).toList();
		List<String> now = after.stream().map((n) -> "Sentence  " + n).toList();
		int[] match = SentenceMatch.of(old, now);
		List<Integer> used = new ArrayList<>();
		for (int i = 0; i < match.length; i++) {
			if (match[i] >= 0) {
				assertThat(after.get(match[i])).isEqualTo(before.get(i));
				used.add(match[i]);
			}
		}
		assertThat(used).doesNotHaveDuplicates();
		long both = Arrays.stream(new int[] { 0, 1, 2, 3, 4, 5, 6 })
			.mapToLong((n) -> Math.min(before.stream().filter((one) -> one == n).count(),
					after.stream().filter((one) -> one == n).count()))
			.sum();
		assertThat(used).hasSize((int) both);
	}

}
