package org.mandat.council;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.Cookie;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Earlier minutes that come as a file, and files that are none. */
class MinutesFileTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "klokot");
	}

	@Test
	void offersTheDecisionsOfThirtyPagesWithTablesAndTrackedChanges() throws Exception {
		MvcTestResult lines = bring("minutes.docx", word());
		assertThat(lines).hasStatusOk()
			.bodyText()
			.contains("2 sentences that seem to decide something", "obligohet të hapë sallën",
					"It was decided to light the square", "tracked changes",
					"may be the name of a private person: Petrit Shembullari")
			.doesNotContain("was taken out of the minutes");
	}

	@Test
	void readsPlainTextAndPutsItBeforeWhatWasPasted() {
		assertThat(bring("minutes.txt", "U vendos që të hapet salla.".getBytes(StandardCharsets.UTF_8), "text",
				"Odlučeno je da se osvetli trg."))
			.hasStatusOk()
			.bodyText()
			.containsSubsequence("U vendos që të hapet salla", "Odlučeno je da se osvetli trg");
	}

	@Test
	void offersTwentyOfThirtyPastedPagesAndShowsTheRestToCopy() {
		StringBuilder pasted = new StringBuilder();
		for (int n = 1; n <= 43; n++) {
			pasted.append("Pika ")
				.append(n)
				.append("\tKoha\tKush\n")
				.append("U diskutua gjatë për rrugët. ".repeat(100))
				.append("\n\nU vendos që zyra ")
				.append(n)
				.append(" të shkruajë një letër.\n\n");
		}
		assertThat(bring("none.txt", new byte[0], "text", pasted.toString())).hasStatusOk()
			.bodyText()
			.containsSubsequence("20 sentences that seem to decide", "23 more sentences were found. Only 20 are taken",
					"zyra 21 të shkruajë", "zyra 43 të shkruajë", "name=\"what20\"")
			.doesNotContain("name=\"what21\"");
		assertThat(bring("none.txt", new byte[0], "text", pasted + "x".repeat(200_000))).hasStatus(422)
			.bodyText()
			.contains("zyra 43 të shkruajë");
	}

	@Test
	void saysWhyAFileGivesNoTextAndKeepsWhatWasTyped() {
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1 };
		assertThat(bring("minutes.docx", picture, "text", "U vendos që të hapet salla.")).hasStatus(422)
			.bodyText()
			.contains("nothing was brought in", "U vendos që të hapet salla.");
		assertThat(bring("cut.docx", new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0 })).hasStatus(422)
			.bodyText()
			.contains("nothing was brought in");
		assertThat(bring("empty.txt", new byte[0])).hasStatus(422).bodyText().contains("Choose a file, or paste");
	}

	/** Some thirty pages, with tables, an insertion and a deletion that were tracked. */
	private static byte[] word() throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int page = 0; page < 30; page++) {
				for (int n = 0; n < 12; n++) {
					document.createParagraph()
						.createRun()
						.setText("U diskutua gjendja në lagje dhe u dëgjuan përfaqësuesit e shërbimeve, pika " + page
								+ "." + n + ". Petrit Shembullari foli për shkollën.");
				}
				XWPFTable table = document.createTable(2, 2);
				table.getRow(0).getCell(0).setText("Pika");
				table.getRow(0).getCell(1).setText("Koha");
				table.getRow(1)
					.getCell(0)
					.setText((page == 14)
							? "Drejtoria e Arsimit obligohet të hapë sallën në mbrëmje, foli Petrit Shembullari."
							: "Pa ndryshim.");
				table.getRow(1).getCell(1).setText(page + " minuta");
			}
			CTRunTrackChange inserted = document.createParagraph().getCTP().addNewIns();
			inserted.setId(BigInteger.ONE);
			inserted.setAuthor("office");
			inserted.addNewR().addNewT().setStringValue("It was decided to light the square by the end of March.");
			CTRunTrackChange deleted = document.createParagraph().getCTP().addNewDel();
			deleted.setId(BigInteger.TWO);
			deleted.setAuthor("office");
			deleted.addNewR().addNewDelText().setStringValue("It was decided what was taken out of the minutes.");
			document.write(out);
			return out.toByteArray();
		}
	}

	@Test
	void stillWarnsOfANameWhereNothingWasTakenOver() {
		assertThat(send(this.home + "council/minutes", "on", TODAY.minusDays(30).toString(), "what1",
				"U vendos që Petrit Shembullari të hapë sallën"))
			.hasStatus(422)
			.bodyText()
			.contains("tick at least one decision", "may be the name of a private person: Petrit Shembullari");
	}

	@Test
	void theRoomIsMarkedOnEveryPageOfTheCouncil() {
		for (String path : new String[] { "seats", "rules", "procedures", "work", "follow-up", "minutes/new" }) {
			assertThat(read(this.home + "council/" + path, "en")).as(path)
				.hasStatusOk()
				.bodyText()
				.containsPattern("class=\"rooms__link\" href=\"[^\"]*\" aria-current=\"page\"");
		}
	}

	private MvcTestResult bring(String name, byte[] bytes, String... params) {
		var request = this.mvc.post()
			.uri(this.home + "council/minutes/lines")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"))
			.param("on", TODAY.minusDays(30).toString());
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

}
