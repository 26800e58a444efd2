package org.mandat.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.jurisdiction.Space;
import org.mandat.mandate.Guide;
import org.mandat.mandate.Guides;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each guide in each language form is two to three printed pages, with what the country
 * adds to it; the card is two at most, a sheet printed on both sides.
 */
@MandatTests
class GuideLengthTests {

	@Autowired
	private Sign sign;

	@Autowired
	private Guides guides;

	@Autowired
	private Papers papers;

	@Autowired
	private PaperPress press;

	@Autowired
	private Languages languages;

	@ParameterizedTest
	@CsvSource({ "lumebardh, lumebardh", "xk, prizren" })
	void isTwoToThreePagesInEachForm(String pack, String place) throws IOException {
		Space space = this.sign.space(pack, place);
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		List<String> wrong = new ArrayList<>();
		List<String> signed = new ArrayList<>();
		for (Guide guide : this.guides.all(pack)) {
			for (Language language : this.languages.all()) {
				try (PDDocument file = Loader.loadPDF(pdf(officer, guide, language))) {
					int pages = file.getNumberOfPages();
					if (pages > (guide.card() ? 2 : 3) || pages < 2) {
						wrong.add(guide.id() + " " + language + ": " + pages);
					}
					if (new PDFTextStripper().getText(file)
						.matches("(?s).*(Signature|Nënshkrimi|Потпис|Potpis)\\s.*")) {
						signed.add(guide.id() + " " + language);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(signed).isEmpty();
	}

	private byte[] pdf(Sign.Person reader, Guide guide, Language language) {
		return reader.does(() -> this.press.pdf(
				this.papers
					.make("guide",
							new Papers.Asked(List.of(language.tag()), guide.record(), null, null, 1,
									(permission) -> true))
					.orElseThrow()));
	}

}
