package org.mandat.platform.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a page ends, tried at each line of a page: what belongs together stays together,
 * and no page is opened for nothing.
 */
class PageBreakTests {

	private static AnnotationConfigApplicationContext words;

	@BeforeAll
	static void open() {
		words = new AnnotationConfigApplicationContext();
		words.registerBean(TemplateEngine.class, () -> TemplateEngine.createPrecompiled(ContentType.Html));
		words.register(PaperPage.class, PaperPress.class);
		words.scan("org.mandat.platform.text");
		words.refresh();
	}

	@AfterAll
	static void close() {
		words.close();
	}

	@Test
	void keepsATableWithItsCaptionAndTheSentenceBefore() throws IOException {
		int turned = 0;
		for (int lines = 18; lines <= 34; lines++) {
			List<String> pages = pages(content(lines, List.of()));
			int page = holding(pages, "HEADING");
			assertThat(List.of(holding(pages, "SENTENCE"), holding(pages, "CAPTION"), holding(pages, "FIRST ROW")))
				.as(lines + " lines before")
				.containsOnly(page);
			turned += page;
		}
		assertThat(turned).as("both pages were tried").isBetween(1, 16);
	}

	@Test
	void leavesNoHeadOfATableWithoutARow() throws IOException {
		String tall = "FIRST ROW of several lines, ".repeat(16);
		for (int rows : new int[] { 1, 9 }) {
			Grid grid = new Grid("CAPTION", List.of(new Grid.Column("COLUMN", 1), new Grid.Column("OTHER", 1)),
					IntStream.range(0, rows)
						.mapToObj((n) -> List.of(Grid.Cell.of((n == 0) ? tall : "ROW " + n), Grid.Cell.of("x")))
						.toList());
			for (int lines = 16; lines <= 34; lines++) {
				List<String> pages = pages(content(lines, List.of(), grid));
				assertThat(List.of(holding(pages, "CAPTION"), holding(pages, "COLUMN"))).as(lines + " lines before")
					.containsOnly(holding(pages, "FIRST ROW"));
			}
		}
	}

	@Test
	void keepsARowOfThreeOrFourLinesWithItsHead() throws IOException {
		String question = "Whether the assembly adopted a plan of its own or within another. ";
		for (int times : new int[] { 1, 2, 3 }) {
			Grid grid = new Grid("CAPTION",
					List.of(new Grid.Column("COLUMN", 5), new Grid.Column("OTHER", 2), new Grid.Column("THIRD", 3)),
					List.of(List.of(new Grid.Cell(Words.of("FIRST ROW " + question.repeat(times)), "D05.1"),
							Grid.Cell.of("level 0"), Grid.Cell.of("x"))));
			for (int lines = 16; lines <= 34; lines++) {
				List<String> pages = pages(content(lines, List.of(), grid));
				assertThat(List.of(holding(pages, "HEADING"), holding(pages, "CAPTION"), holding(pages, "COLUMN")))
					.as(lines + " lines before, " + times)
					.containsOnly(holding(pages, "FIRST ROW"));
			}
		}
	}

	@Test
	void leavesNoSourceAloneAndOpensNoWhitePage() throws IOException {
		List<Words> sources = IntStream.rangeClosed(1, 6).mapToObj((n) -> Words.of("SOURCE " + n)).toList();
		for (int lines = 12; lines <= 34; lines++) {
			List<String> pages = pages(content(lines, sources));
			assertThat(holding(pages, "SOURCE 6")).as(lines + " lines before").isEqualTo(holding(pages, "SOURCE 1"));
			assertThat(pages)
				.allMatch((page) -> page.contains("ROW") || page.contains("Line") || page.contains("SOURCE"));
		}
	}

	private static Content content(int lines, List<Words> sources) {
		return content(lines, sources, new Grid("CAPTION", List.of(new Grid.Column("Column", 1)),
				List.of(List.of(Grid.Cell.of("FIRST ROW")), List.of(Grid.Cell.of("SECOND ROW")))));
	}

	private static Content content(int lines, List<Words> sources, Grid grid) {
		List<Paper.Block> before = new ArrayList<>();
		IntStream.range(0, lines).forEach((n) -> before.add(new Sentence(Words.of("Line " + n))));
		return new Content("Title", null, List.of(), List.of(new Section("Before", before),
				new Section("HEADING", List.of(new Sentence(Words.of("SENTENCE")), grid))), List.of(), sources);
	}

	private static List<String> pages(Content content) throws IOException {
		Paper plain = PaperPressTests.paper(List.of("en"), content);
		Paper unsigned = new Paper(plain.key(), plain.on(), plain.number(), plain.sheets(), plain.style().unsigned(),
				null);
		List<String> pages = new ArrayList<>();
		try (PDDocument file = Loader.loadPDF(words.getBean(PaperPress.class).pdf(unsigned))) {
			for (int page = 1; page <= file.getNumberOfPages(); page++) {
				PDFTextStripper one = new PDFTextStripper();
				one.setStartPage(page);
				one.setEndPage(page);
				pages.add(one.getText(file));
			}
		}
		return pages;
	}

	private static int holding(List<String> pages, String words) {
		return IntStream.range(0, pages.size()).filter((n) -> pages.get(n).contains(words)).findFirst().orElseThrow();
	}

}
