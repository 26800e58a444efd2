package org.mandat.council;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A meeting that is called off: nothing that leaves the office afterwards is headed as an
 * invitation, in whatever form and language.
 */
class CancelledMeetingTests extends CouncilWorld {

	private static final Map<String, String> HEADED = Map.of("en", "Meeting of the council called off", "sq",
			"Njoftim: mbledhja e Këshillit anulohet", "sr-Cyrl", "Обавештење: седница Савета је отказана", "sr-Latn",
			"Obaveštenje: sednica Saveta je otkazana");

	private static final Map<String, String> INVITED = Map.of("en", "Invitation to a meeting", "sq",
			"Ftesë për mbledhjen", "sr-Cyrl", "Позив на седницу", "sr-Latn", "Poziv na sednicu");

	private static final Map<String, String> CALENDAR = Map.of("en", "SUMMARY:Called off: ", "sq", "SUMMARY:Anulohet: ",
			"sr-Cyrl", "SUMMARY:Отказано: ", "sr-Latn", "SUMMARY:Otkazano: ");

	@Override
	@BeforeEach
	void office() {
		in("xk", "mamusha");
	}

	@Test
	void isCalledOffOnEachPaperAndInTheCalendar() throws IOException {
		String meeting = meeting(TODAY.plusDays(17), "phrase", "1", "phrase", "2");
		assertThat(send(meeting + "/convocation", "version", "0")).hasStatus(303);
		assertThat(paper("council-invitation", meeting, "sq")).bodyText().contains(INVITED.get("sq"));
		assertThat(send(meeting + "/cancellation", "version", "1")).hasStatus(303);
		for (String lang : HEADED.keySet()) {
			assertThat(paper("council-invitation", meeting, lang)).bodyText()
				.as(lang)
				.contains(HEADED.get(lang))
				.doesNotContain(INVITED.get(lang));
			for (String format : new String[] { "pdf", "docx", "text" }) {
				assertThat(file(meeting, lang, format)).as(lang + " " + format)
					.contains(HEADED.get(lang))
					.doesNotContain(INVITED.get(lang));
			}
			assertThat(calendar(meeting, lang)).contains(CALENDAR.get(lang), "METHOD:CANCEL", "STATUS:CANCELLED");
		}
		assertThat(read(meeting, "en")).bodyText()
			.contains("Notice that the meeting is called off")
			.doesNotContain("Invitation with agenda");
	}

	private String file(String meeting, String lang, String format) throws IOException {
		byte[] bytes = read(
				this.home + "papers/council-invitation/file?of=" + id(meeting) + "&lang=" + lang + "&format=" + format,
				lang)
			.getResponse()
			.getContentAsByteArray();
		return switch (format) {
			case "pdf" -> pdf(bytes);
			case "docx" -> docx(bytes);
			default -> new String(bytes, StandardCharsets.UTF_8);
		};
	}

	private static String pdf(byte[] bytes) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private static String docx(byte[] bytes) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
				}
			}
		}
		return "";
	}

	private String calendar(String meeting, String lang) {
		return new String(read(meeting + "/calendar", lang).getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8)
			.replace("\r\n ", "");
	}

}
