package org.mandat.platform.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper as text: short, plain, whole lines only, and without what people said. */
class PaperTextTests {

	private static final String ADDRESS = "https://mandat.example.org/s/lumebardh/papers/test";

	private static AnnotationConfigApplicationContext words;

	private static PaperPage pages;

	@BeforeAll
	static void open() {
		words = new AnnotationConfigApplicationContext();
		words.registerBean(TemplateEngine.class, () -> TemplateEngine.createPrecompiled(ContentType.Html));
		words.register(PaperPage.class);
		words.scan("org.mandat.platform.text");
		words.refresh();
		pages = words.getBean(PaperPage.class);
	}

	@AfterAll
	static void close() {
		words.close();
	}

	@Test
	void saysThePaperInShortLines() {
		String text = text("en",
				List.of(new Sentence(Words.of("One  sentence.")),
						new Items(List.of(new Items.Item("Head", Words.of("words"), "note")), false),
						new Items(List.of(new Items.Item(null, Words.of("first"), null),
								new Items.Item(null, Words.of("second"), "")), true),
						new Grid("x", List.of(new Grid.Column("a", 1), new Grid.Column("b", 1)),
								List.of(List.of(Grid.Cell.of("left"), new Grid.Cell(Words.of("right"), "small"))))));
		assertThat(text).isEqualTo("""
				*Title*
				Lumëbardh, 22 November 2026
				Protocol no.: 12/2026

				*A part*
				One sentence.
				• Head words – note
				1. first
				2. second
				• left – right

				The paper: %s""".formatted(ADDRESS));
	}

	@Test
	void leavesOutWhatPeopleSaid() {
		assertThat(text("sq", List.of(new Quote(Words.of("Exact words"), "A teacher")))).doesNotContain("Exact",
				"teacher");
	}

	@Test
	void staysShortAndCountsTheLinesThatAreLeftOut() {
		for (String tag : List.of("en", "sq", "sr-Cyrl", "sr-Latn")) {
			List<Block> many = IntStream.range(0, 400)
				.mapToObj((n) -> (Block) new Sentence(Words.of("Ëç " + "x".repeat(30) + " \uD83D\uDC69 " + n)))
				.toList();
			String text = text(tag, many);
			assertThat(text.codePointCount(0, text.length())).isBetween(1800, PaperText.MOST);
			assertThat(text).endsWith(ADDRESS);
			int shown = (int) text.lines().filter((line) -> line.startsWith("Ëç")).count();
			assertThat(text).contains(String.valueOf(400 - shown));
		}
	}

	@Test
	void keepsNothingThatSteersAReadersEyeOrMachine() {
		String text = text("en", List.of(new Sentence(Words.of("a\u202Eb\u2066c\u0000\u0007\r\n*d*\uD83D e\u200B")),
				new Sentence(Words.of("m".repeat(5000))), new Sentence(Words.of(" \n\t "))));
		assertThat(text).contains("abc *d* e").contains("m".repeat(499) + "…").doesNotContain("m".repeat(500));
		assertThat(pages.text(paper("en", "Not *bold", List.of()), null)).startsWith("Not *bold\nLum");
	}

	private static String text(String tag, List<Block> blocks) {
		return pages.text(paper(tag, "Title", blocks), ADDRESS);
	}

	private static Paper paper(String tag, String title, List<Block> blocks) {
		Content content = new Content(title, null, List.of(), List.of(new Section("A part", blocks)), List.of(),
				List.of(Words.of("Source")));
		return new Paper("test", LocalDate.of(2026, 11, 22), "12/2026",
				List.of(new Sheet(new Language(tag), "Lumëbardh", List.of(), null, List.of(), content)));
	}

}
