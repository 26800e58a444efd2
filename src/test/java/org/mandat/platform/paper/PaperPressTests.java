package org.mandat.platform.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperStyle.Layout;
import org.mandat.platform.paper.PaperStyle.Margins;
import org.mandat.platform.paper.PaperStyle.Shown;
import org.mandat.platform.paper.PaperStyle.Size;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One model gives PDF and DOCX: to be archived, read aloud, and gone on with, whatever
 * was typed into its fields.
 */
class PaperPressTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private static final String LONG = "m".repeat(400);

	private static final List<String> HOSTILE = List.of("<script>x()</script><b>&amp;</b>", "=SUM(A1:A9)", LONG,
			"\uD83D\uDC69\u200D\uD83D\uDC67 \u2603", "\u0627\u0644\u0633\u0644\u0627\u0645 \u202Eevil\u202C \u05E9",
			"a\u0000\u0007\uD83D b\r\nc", "${7*7} {0} %s", "e\u0308\u0301\u0323", "url(http://127.0.0.1/x)",
			"\uE000\uFFFE\u00AD\u200B\u3000");

	private static AnnotationConfigApplicationContext words;

	private static PaperPress press;

	private static PaperPage pages;

	@BeforeAll
	static void open() {
		words = new AnnotationConfigApplicationContext();
		words.registerBean(TemplateEngine.class, () -> TemplateEngine.createPrecompiled(ContentType.Html));
		words.register(PaperPage.class, PaperPress.class);
		words.scan("org.mandat.platform.text");
		words.refresh();
		press = words.getBean(PaperPress.class);
		pages = words.getBean(PaperPage.class);
	}

	@AfterAll
	static void close() {
		words.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "sq", "sr-Cyrl", "sr-Latn" })
	void isArchivableAndAccessibleWhateverWasTyped(String tag) throws IOException {
		byte[] pdf = press.pdf(paper(List.of(tag), hostile()));
		Files.write(Path.of("target", "hostile-" + tag + ".pdf"), pdf);
		assertThat(Conformance.faults(pdf)).isEmpty();
		assertThat(text(pdf)).contains("<script>x()</script>", "=SUM(A1:A9)", "${7*7} {0} %s", "\uD83D\uDC69", "\u2603",
				"\u05E9", "\uFFFD");
		assertThat(text(pdf).codePoints().filter((c) -> Character.UnicodeBlock.of(c).toString().startsWith("ARABIC")))
			.hasSizeGreaterThan(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "sq", "sr-Cyrl", "sr-Latn" })
	void isAWordFileThatOpensWhateverWasTyped(String tag) throws IOException {
		byte[] docx = press.docx(paper(List.of(tag), hostile()));
		Files.write(Path.of("target", "hostile-" + tag + ".docx"), docx);
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
			assertThat(file.getParagraphs()).extracting("style").contains("Title", "Heading1", "ListBullet", "Quote");
			assertThat(file.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
			assertThat(file.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
			assertThat(file.getDocument().xmlText()).containsOnlyOnce("<w:pBdr>")
				.contains("w:val=\"" + tag + "\"", "=SUM(A1:A9)", LONG)
				.doesNotContain("<script>");
		}
	}

	@Test
	void repeatsTheHeadOfALongTableAndCountsItsPages() throws IOException {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		for (int i = 1; i <= 200; i++) {
			rows.add(List.of(Grid.Cell.of("Row " + i),
					new Grid.Cell(Words.of("Zëvendëskryetar Đorđević " + i), "note")));
		}
		Grid grid = new Grid("Two hundred rows",
				List.of(new Grid.Column("Left column", 1), new Grid.Column("Right column", 2)), rows);
		byte[] pdf = press.pdf(paper(List.of("en"), content("Long", List.of(grid))));
		Files.write(Path.of("target", "long.pdf"), pdf);
		assertThat(Conformance.faults(pdf)).isEmpty();
		try (PDDocument file = Loader.loadPDF(pdf)) {
			int pages = file.getNumberOfPages();
			assertThat(pages).isGreaterThan(4);
			PDFTextStripper second = new PDFTextStripper();
			second.setSortByPosition(true);
			second.setStartPage(2);
			second.setEndPage(2);
			assertThat(second.getText(file)).contains("Left column", "Right column", "Page 2 of " + pages);
			assertThat(file.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Long");
			assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en");
		}
	}

	@Test
	void putsAllLanguagesIntoOnePaperAndNamesTheMissing() throws IOException {
		byte[] pdf = press.pdf(paper(List.of("sq", "sr-Cyrl", "sr-Latn", "en"), hostile()));
		Files.write(Path.of("target", "all.pdf"), pdf);
		assertThat(Conformance.faults(pdf)).isEmpty();
		assertThat(text(pdf)).contains("Nr. i protokollit: 12/2026", "Број протокола: 12/2026",
				"Broj protokola: 12/2026", "Protocol no.: 12/2026", "does not exist yet in: Türkçe");
	}

	@Test
	void isArchivableAndAccessibleHoweverItIsSet() throws IOException {
		Arms arms = new Arms(red(120, 160), 120, 160,
				Text.of(Map.of("en", "Arms <b>of</b> Lumëbardh", "sr-Cyrl", "Грб")));
		for (PaperStyle style : List.of(
				new PaperStyle(Size.A4, new Margins(12, 12, 12, 12), 14, Layout.BESIDE, Set.of(Shown.values())),
				new PaperStyle(Size.A4_ACROSS, new Margins(18, 20, 18, 20), 10, Layout.BESIDE, Set.of(Shown.values())),
				new PaperStyle(Size.LETTER, new Margins(40, 18, 40, 18), 9, Layout.BESIDE, Set.of(Shown.ARMS)),
				new PaperStyle(Size.A5, new Margins(12, 14, 12, 14), 9, Layout.BESIDE, Set.of()))) {
			Paper plain = paper(List.of("sq", "sr-Cyrl", "en"), hostile());
			Paper paper = new Paper("test", DAY, null, plain.sheets(), style, arms);
			String name = "set-" + PaperStyle.key(style.size());
			byte[] pdf = press.pdf(paper);
			Files.write(Path.of("target", name + ".pdf"), pdf);
			Files.write(Path.of("target", name + ".docx"), press.docx(paper));
			assertThat(Conformance.faults(pdf)).as(name).isEmpty();
			assertThat(text(pdf).contains("Shqip")).isEqualTo(style.size() != Size.A5);
			assertThat(pictures(pdf)).isEqualTo(style.shows(Shown.ARMS));
			assertThat(text(pdf).contains("Faqe ")).isEqualTo(style.shows(Shown.PAGES));
			assertThat(paper.fingerprint()).isEqualTo(new Paper("test", DAY, null, plain.sheets()).fingerprint());
		}
	}

	/** As many beside each other as have room, shared out evenly, and none is lost. */
	@ParameterizedTest
	@CsvSource({ "A4, 2, 2", "A4, 3, 2+1", "A4, 4, 2+2", "A4, 5, 2+2+1", "A4_ACROSS, 3, 3", "A4_ACROSS, 4, 2+2",
			"A4_ACROSS, 5, 3+2", "A5, 3, 1+1+1" })
	void putsAsManyLanguagesBesideEachOtherAsTheSheetHasRoomFor(Size size, int count, String shared)
			throws IOException {
		List<String> tags = List.of("sq", "sr-Cyrl", "sr-Latn", "en", "tr").subList(0, count);
		Paper plain = paper(tags, content("Title", List.of(new Paper.Sentence(Words.of("A sentence")))));
		Paper paper = new Paper(plain.key(), plain.on(), plain.number(), plain.sheets(),
				new PaperStyle(size, new Margins(18, 20, 18, 20), 10, Layout.BESIDE, Set.of(Shown.values())), null);
		List<Leaf> leaves = pages.leaves(paper);
		assertThat(leaves.stream().map((leaf) -> String.valueOf(leaf.forms().size())).collect(Collectors.joining("+")))
			.isEqualTo(shared);
		assertThat(
				leaves.stream().flatMap((leaf) -> leaf.forms().stream()).map((form) -> form.sheet().language().tag()))
			.containsExactlyElementsOf(tags);
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(press.docx(paper)))) {
			assertThat(file.getTables().stream().filter((table) -> table.getRow(0).isRepeatHeader()))
				.extracting((table) -> table.getRow(0).getTableCells().size())
				.containsExactlyElementsOf(leaves.stream()
					.filter((leaf) -> leaf.beside() != null)
					.map((leaf) -> leaf.forms().size())
					.toList());
		}
	}

	@Test
	void saysTheSameUnderTheSameFingerprintOnly() {
		Paper paper = paper(List.of("en"), hostile());
		assertThat(paper.fingerprint()).isEqualTo(paper(List.of("en"), hostile()).fingerprint()).hasSize(12);
		assertThat(paper.fingerprint()).isNotEqualTo(paper(List.of("sq"), hostile()).fingerprint());
	}

	static Paper paper(List<String> tags, Content content) {
		return new Paper("test", DAY, "12/2026",
				tags.stream()
					.map((tag) -> new Sheet(new Language(tag), "Lumëbardh", List.of(new Words("Белобрежје", "sr-Cyrl")),
							"Lumëbardh", List.of("Türkçe"), content))
					.toList());
	}

	private static boolean pictures(byte[] pdf) throws IOException {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			return file.getPage(0).getResources().getXObjectNames().iterator().hasNext();
		}
	}

	private static byte[] red(int width, int height) throws IOException {
		java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(10, 10, 0xCC2222);
		ImageIO.write(picture, "png", out);
		return out.toByteArray();
	}

	private static Content content(String title, List<Paper.Block> blocks) {
		return new Content(title, null, List.of(), List.of(new Section("A part", blocks)), List.of(), List.of());
	}

	private static Content hostile() {
		List<Section> sections = new ArrayList<>();
		for (String text : HOSTILE) {
			Words words = new Words(text, "sq");
			sections.add(new Section(text,
					List.of(new Sentence(words),
							new Items(List.of(new Items.Item(text, words, text), new Items.Item(null, words, null)),
									false),
							new Items(List.of(new Items.Item(text, words, null)), true), new Quote(words, text),
							new Grid(text, List.of(new Grid.Column(text, 1), new Grid.Column("x", 3)),
									List.of(List.of(new Grid.Cell(words, text), Grid.Cell.of(text)))))));
		}
		return new Content("Title ëçšđžćљњџ " + HOSTILE.getFirst(), HOSTILE.get(3), HOSTILE, sections,
				List.of(Words.of(LONG), Words.of("Kryetari")), HOSTILE.stream().map(Words::of).toList());
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(file);
		}
	}

}
