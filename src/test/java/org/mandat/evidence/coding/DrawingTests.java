package org.mandat.evidence.coding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** How passages that overlap are drawn, and names that are shown as roles. */
class DrawingTests {

	private static final String TEXT = "Ana Berisha 😀 said that nobody came.";

	private static final Span NOTHING = new Span(900, 901);

	@Test
	void eachPassageKeepsALineOfItsOwn() {
		PassageView whole = passage(0, 36, "T01");
		PassageView part = passage(4, 20, "T02");
		PassageView late = passage(25, 30, "T03");
		PassageView fourth = passage(5, 10, "T04");
		PassageView fifth = passage(6, 9, "T05");
		assertThat(Drawing.lanes(List.of(late, fifth, part, whole, fourth))).containsEntry(whole, 0)
			.containsEntry(part, 1)
			.containsEntry(fourth, 2)
			.containsEntry(fifth, 2)
			.containsEntry(late, 1);
	}

	@Test
	void cutsWhereAPassageOrTheChoiceBeginsAndEnds() {
		Map<PassageView, Integer> lanes = new LinkedHashMap<>();
		lanes.put(passage(0, 13, "T01"), 0);
		lanes.put(passage(4, 36, "T02"), 1);
		List<DeskView.Piece> pieces = Drawing.pieces(stretch(List.of()), new Span(0, 36), lanes, new Span(14, 18));
		assertThat(pieces).extracting(DeskView.Piece::words)
			.containsExactly("Ana ", "Berisha 😀", " ", "said", " that nobody came.");
		assertThat(pieces).extracting(DeskView.Piece::ending).containsExactly("", "T01", "", "", "T02");
		assertThat(pieces).extracting((piece) -> piece.under().size()).containsExactly(1, 2, 1, 1, 1);
		assertThat(pieces).extracting(DeskView.Piece::chosen).containsExactly(false, false, false, true, false);
	}

	@Test
	void showsTheRoleOnceAndNothingOfTheName() {
		Mask mask = new Mask(new Span(0, 11), "[teacher]");
		List<DeskView.Piece> pieces = Drawing.pieces(stretch(List.of(mask)), new Span(0, 36), Map.of(), NOTHING);
		assertThat(pieces).extracting(DeskView.Piece::words).containsExactly("[teacher]", " 😀 said that nobody came.");
		assertThat(Mask.over(new Span(4, 36), TEXT.substring(4), List.of(mask)))
			.isEqualTo("[teacher] 😀 said that nobody came.");
		assertThat(Mask.over(new Span(0, 3), "Ana", List.of(mask))).isEqualTo("[teacher]");
		assertThat(Mask.over(new Span(14, 18), "said", List.of(mask))).isEqualTo("said");
	}

	private static Stretch stretch(List<Mask> masks) {
		return new Stretch(0, TEXT,
				List.of(new Stretch.Row(new Sentence(1, new Span(0, 36), 1, false), 0, false, List.of())), masks);
	}

	private static PassageView passage(int start, int end, String code) {
		return new PassageView(new UUID(start, end), new UUID(1, 1), 1, new Span(start, end), "w", "en", "t",
				LocalDate.EPOCH, false, null, Map.of(), List.of(), false, List.of(code), List.of(), false,
				List.of(code), 1, List.of("1"), List.of());
	}

}
