package org.mandat.translation.text;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mandat.translation.text.Difference.How;

import static org.assertj.core.api.Assertions.assertThat;

/** What has changed between two texts, word by word. */
class DifferenceTests {

	@Test
	void marksOnlyWhatChanged() {
		assertThat(marked("Call three schools by May", "Call five schools by May"))
			.isEqualTo("Call [-three ][+five ]schools by May");
		assertThat(marked("A room for youth", "A warm room for youth")).isEqualTo("A [+warm ]room for youth");
		assertThat(marked("", "New")).isEqualTo("[+New]");
		assertThat(marked("Same", "Same")).isEqualTo("Same");
	}

	@Test
	void givesBothTextsBackWhole() {
		String older = "One two\nthree  four five";
		String newer = "Two three four\nsix five";
		assertThat(words(older, newer, How.GONE).replaceAll("\\s", "")).isEqualTo(older.replaceAll("\\s", ""));
		assertThat(words(older, newer, How.NEW)).isEqualTo(newer);
	}

	@Test
	void comparesNoEndlessTexts() {
		String endless = "word ".repeat(5000);
		assertThat(Difference.between(endless, endless + "more")).hasSize(2);
	}

	private static String words(String older, String newer, How side) {
		return Difference.between(older, newer)
			.stream()
			.filter((piece) -> piece.how() == How.SAME || piece.how() == side)
			.map(Difference.Piece::words)
			.collect(Collectors.joining());
	}

	private static String marked(String older, String newer) {
		return Difference.between(older, newer).stream().map((piece) -> switch (piece.how()) {
			case SAME -> piece.words();
			case GONE -> "[-" + piece.words() + "]";
			case NEW -> "[+" + piece.words() + "]";
		}).collect(Collectors.joining());
	}

}
