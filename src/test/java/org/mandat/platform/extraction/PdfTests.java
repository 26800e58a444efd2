package org.mandat.platform.extraction;

import org.junit.jupiter.api.Test;
import org.mandat.world.Papers;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees on a page is what is read, in the order of reading. */
class PdfTests {

	private static final String LEFT = "The first column speaks of schools and of the roads that lead to them in winter, "
			+ "when nobody clears the snow and the buses stop at the bridge below the village.";

	private static final String RIGHT = "The second column speaks of young people who have no room of their own and "
			+ "meet at the petrol station, where nobody asks what they would need to stay.";

	@Test
	void readsColumnsOneAfterTheOther() {
		String text = text((pen) -> {
			pen.page();
			pen.paragraph(60, 80, 470, 11,
					"A line across both columns stands above them and is read first, before either.");
			pen.paragraph(60, 130, 220, 10, LEFT);
			pen.paragraph(310, 130, 220, 10, RIGHT);
		});
		assertThat(text).isEqualTo("A line across both columns stands above them and is read first, before either.\n\n"
				+ LEFT + "\n\n" + RIGHT);
	}

	@Test
	void readsShortEntriesSideBySideAsRows() {
		String text = text((pen) -> {
			pen.page();
			pen.line(60, 80, 10, "Before the table stands a sentence that is long enough to be one.");
			for (int row = 0; row < 5; row++) {
				pen.line(60, 120 + row * 14, 10, "Town " + row);
				pen.line(220, 120 + row * 14, 10, "seats " + (row + 20));
				pen.line(380, 120 + row * 14, 10, "ready");
			}
		});
		assertThat(text).contains("| Town 0 | seats 20 | ready |\n| Town 1 | seats 21 | ready |");
	}

	@Test
	void joinsWordsThatWereBrokenAndKeepsThoseThatWereNot() {
		String text = text((pen) -> {
			pen.page();
			pen.line(60, 80, 10, "The municipality and its hate-motivated incidents are one. It is the munici-");
			pen.line(60, 92, 10, "pality that answers, and the office answers hate-");
			pen.line(60, 104, 10, "motivated violence.");
		});
		assertThat(text).isEqualTo("The municipality and its hate-motivated incidents are one. It is the municipality "
				+ "that answers, and the office answers hate-motivated violence.");
	}

	@Test
	void leavesHeadsFeetAndNumbersOutAndTellsThem() {
		Extracted file = read((pen) -> {
			for (int page = 1; page <= 4; page++) {
				pen.page();
				pen.line(60, 40, 9, "Municipality of Breza – report");
				pen.paragraph(60, 100, 470, 10, "Page " + page
						+ " has its own words, which go on for longer than a line does because they are many.");
				pen.line(280, 810, 9, page + " / 4");
			}
		});
		assertThat(file.text()).doesNotContain("Municipality of Breza").doesNotContain("/ 4");
		assertThat(file.margins()).contains("Municipality of Breza – report");
		assertThat(file.pages()).hasSize(4).startsWith(0);
		assertThat(file.text().substring(file.pages().get(1))).startsWith("Page 2 has");
	}

	@Test
	void carriesASentenceOverThePagePastItsFootnote() {
		String text = text((pen) -> {
			pen.page();
			pen.paragraph(60, 720, 470, 11,
					"The council decided in spring that the youth centre is opened again and that"
							+ " whoever works there is paid by");
			pen.line(60, 780, 8, "1 Minutes of the council, page 3.");
			pen.page();
			pen.paragraph(60, 80, 470, 11, "the municipality from the next year on.");
		});
		assertThat(text)
			.isEqualTo("The council decided in spring that the youth centre is opened again and that whoever "
					+ "works there is paid by the municipality from the next year on.\n\n1 Minutes of the council, page 3.");
	}

	@Test
	void keepsHeadingsItemsLigaturesAndLetters() {
		String text = text((pen) -> {
			pen.page();
			pen.line(60, 80, 18, "Gjendja në komunë");
			pen.paragraph(60, 120, 470, 10, "Zyra e përgjegjëse ofron ﬁllimin e punës; веће заједница доноси одлуку.");
			pen.line(60, 160, 10, "• ndriçimi i rrugës");
			pen.line(60, 174, 10, "• salla e sportit");
			pen.line(60, 200, 10, "1. tryeza e parë");
			pen.line(60, 214, 10, "2. tryeza e dytë");
		});
		assertThat(text).isEqualTo("# Gjendja në komunë\n\nZyra e përgjegjëse ofron fillimin e punës; веће заједница "
				+ "доноси одлуку.\n\n- ndriçimi i rrugës\n\n- salla e sportit\n\n1. tryeza e parë\n\n2. tryeza e dytë");
	}

	@Test
	void keepsWhatRunsAcrossThePageApart() {
		Extracted file = read((pen) -> {
			pen.page();
			pen.paragraph(60, 100, 470, 10, "The text says nothing of what stands across it.");
			pen.across(30, 600, 40, "POVERLJIVO");
		});
		assertThat(file.text()).isEqualTo("The text says nothing of what stands across it.");
		assertThat(file.margins()).contains("POVERLJIVO");
	}

	private static String text(Papers.Drawing drawing) {
		return read(drawing).text();
	}

	private static Extracted read(Papers.Drawing drawing) {
		byte[] bytes = Papers.pdf(drawing);
		Extraction done = Reading.of(bytes, "a.pdf", Progress.NONE);
		assertThat(done).isInstanceOf(Extraction.Done.class);
		return ((Extraction.Done) done).file();
	}

}
