package org.mandat.mandate.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.mandate.gap.GapKind;
import org.mandat.platform.text.Text;
import org.mandat.protocol.PaperNumbers.Entered;

import static org.assertj.core.api.Assertions.assertThat;

/** How a paper stands follows from what the protocol book has of it. */
class DraftStandingTests {

	private static final UUID ID = new UUID(0, 1);

	@Test
	void withoutANumberItIsADraft() {
		DraftStanding none = standing(false, false, null);
		assertThat(none.state()).isEqualTo("open");
		assertThat(none.open()).isTrue();
		assertThat(none.canBeReplaced()).isFalse();
	}

	@Test
	void aNumberFixesItAndAScanKeepsItForGood() {
		assertThat(standing(true, false, null, entered(0, false)).state()).isEqualTo("fixed");
		assertThat(standing(false, false, null, entered(0, false)).state())
			.as("numbered by whichever way, nothing is written into it")
			.isEqualTo("fixed");
		DraftStanding kept = standing(true, false, null, entered(1, false));
		assertThat(kept.state()).isEqualTo("kept");
		assertThat(kept.canBeReplaced()).isTrue();
		assertThat(standing(true, false, new UUID(0, 2), entered(1, false)).canBeReplaced()).isFalse();
	}

	@Test
	void aNumberThatWasVoidedUnsignedGivesTheWordsBackASignedOneNever() {
		DraftStanding unsigned = standing(true, false, null, entered(0, true));
		assertThat(unsigned.opensAgain()).isTrue();
		assertThat(unsigned.number()).isNull();
		DraftStanding signed = standing(true, false, null, entered(1, true));
		assertThat(signed.opensAgain()).isFalse();
		assertThat(signed.state()).isEqualTo("kept");
		assertThat(standing(true, false, null, entered(0, false), entered(0, true)).opensAgain())
			.as("a later number stands")
			.isFalse();
	}

	@Test
	void whatWasGivenUpStaysSo() {
		DraftStanding dropped = standing(false, true, null);
		assertThat(dropped.state()).isEqualTo("dropped");
		assertThat(dropped.open()).isFalse();
		assertThat(dropped.opensAgain()).isFalse();
		assertThat(dropped.canBeReplaced()).isFalse();
	}

	@Test
	void versionsTellWhichPartsSaySomethingElse() {
		DraftText first = text(1, Map.of("title", "A", "basis", "old", "end", "x"));
		DraftText second = text(2, Map.of("title", "A", "basis", "new", "further", "added"));
		assertThat(second.changed(DraftKind.ACTING, first)).containsExactly("basis", "end", "further");
		assertThat(second.says(second.words())).isTrue();
		assertThat(second.lines("basis")).containsExactly("new");
		assertThat(text(3, Map.of("who", "one\n\n – two ")).lines("who")).containsExactly("one", "– two");
	}

	@Test
	void whatIsMissingLeadsToThePaperThatHelps() {
		assertThat(DraftKind.against(GapKind.HOLDER)).containsExactly(DraftKind.ACTING);
		assertThat(DraftKind.against(GapKind.MONEY)).containsExactly(DraftKind.REGULATION);
		assertThat(DraftKind.against(GapKind.CLAUSE)).contains(DraftKind.JOINT, DraftKind.REGULATION);
		assertThat(DraftKind.against(GapKind.TRAINED)).isEmpty();
		assertThat(DraftKind.named("<script>")).isEmpty();
		for (DraftKind kind : DraftKind.values()) {
			assertThat(kind.fields()).startsWith("title").endsWith("further").doesNotHaveDuplicates();
		}
	}

	private static DraftText text(int number, Map<String, String> words) {
		return new DraftText(number, "en", 1, null, Instant.EPOCH, words);
	}

	private static Entered entered(int scans, boolean voided) {
		return new Entered(ID, new UUID(0, 3), "1/2026", LocalDate.of(2026, 1, 2), scans, voided);
	}

	private static DraftStanding standing(boolean fixed, boolean dropped, @Nullable UUID replacedBy,
			Entered... entries) {
		return new DraftStanding(new Draft(ID, DraftKind.ACTING, null, null, null, List.of(), null, replacedBy, fixed,
				dropped, Text.of(Map.of("en", "A")), 3, Instant.EPOCH), Arrays.asList(entries));
	}

}
