package org.mandat.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.platform.paper.Conformance;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The state of play on the command line, as PDF and DOCX. */
@MandatTests
class BriefingCommandTests {

	@Autowired
	private BriefingCommand command;

	@Autowired
	private Sign sign;

	@TempDir
	private Path folder;

	@Test
	void writesAPaperInAllLanguagesOfTheSpace() throws IOException {
		Path file = write("pdf", "all");
		assertThat(Conformance.faults(Files.readAllBytes(file))).isEmpty();
		try (PDDocument paper = Loader.loadPDF(file.toFile())) {
			assertThat(new PDFTextStripper().getText(paper)).contains("Pasqyra e gjendjes");
			assertThat(paper.getNumberOfPages()).isBetween(2, 16);
		}
	}

	@Test
	void writesADocxToGoOnWith() throws IOException {
		Path file = write("docx", "sr-Latn,en");
		try (XWPFDocument paper = new XWPFDocument(Files.newInputStream(file))) {
			assertThat(paper.getParagraphs()).extracting("text").contains("Presek stanja", "State of play");
		}
	}

	@Test
	void writesATextForAMessengerInShort() throws IOException {
		String text = Files.readString(write("text", "sq,sr-Cyrl"));
		assertThat(text).startsWith("*Pasqyra e gjendjes*").contains("*Пресек стања*").hasSizeLessThan(4010);
	}

	private Path write(String format, String lang) {
		this.sign.space("lumebardh", "kodergure");
		Path file = this.folder.resolve("paper." + format);
		int code = new CommandLine(this.command).execute("kodergure", "--lang", lang, "--format", format, "-o",
				file.toString());
		assertThat(code).isZero();
		return file;
	}

}
