package org.mandat.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.text.Language;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field that a paper has is read from its records, so that a new one is fed too:
 * each gets a hostile text with a number of its own, and each number must come out of
 * page, PDF and DOCX as text. No paper is left out, for all are made of these records.
 */
class HostileFieldTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	/** What has no place in a text: fields that name a language or are no words. */
	private static final Set<String> NO_WORDS = Set.of("Words.lang", "Sheet.language", "Square.address");

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
	@ValueSource(strings = { "<script>alert(1)</script><img src=x onerror=y>\"'&amp;", "=HYPERLINK(\"http://x\")",
			"+1+cmd|' /C calc'!A0", "@SUM(A1)",
			"mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm",
			"\uD83D\uDC69\u200D\uD83D\uDC67 \u2603", "\u0627\u0644\u0633\u0644\u0627\u0645 \u05E9\u05DC\u05D5\u05DD",
			"\u202Eevil\u202C \u2066x", "${7*7} {0} %s #{x}", "a\u0000\u0007\uD83D\r\n\tb\uFFFE\uE000",
			"url(http://127.0.0.1/x) }} body{display:none}", "Ђорђевић Çërçiz Škorić" })
	void comesOutOfEveryFieldAsText(String hostile) throws IOException {
		for (PaperStyle.Layout layout : PaperStyle.Layout.values()) {
			Filling filling = new Filling(hostile);
			Paper paper = filling.paper(layout);
			byte[] pdf = press.pdf(paper);
			String printed = text(pdf);
			String written = written(press.docx(paper));
			String page = pages.html(paper);
			String sent = pages.text(paper, "http://localhost/x");
			assertThat(filling.fields).hasSizeGreaterThan(14);
			for (int i = 1; i <= filling.count; i++) {
				assertThat(printed).as("PDF, field " + i).contains("q" + i + "q");
				assertThat(written).as("DOCX, field " + i).contains("q" + i + "q");
				assertThat(page).as("page, field " + i).contains("q" + i + "q");
			}
			assertThat(page).doesNotContain("<script>alert", "<img src=x");
			assertThat(sent.length()).isLessThan(2100 * paper.sheets().size());
			assertThat(sent).doesNotContain("\u202E", "\u2066", "\u0000");
			assertThat(Conformance.faults(pdf)).as(hostile).isEmpty();
			System.out.printf("hostile text in %d places of %d fields, %s: page, PDF, DOCX, text%n", filling.count,
					filling.fields.size(), layout);
		}
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(file).replaceAll("\\s", "");
		}
	}

	private static String written(byte[] docx) throws IOException {
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor words = new XWPFWordExtractor(file)) {
			return words.getText();
		}
	}

	/** Makes records of hostile text, each field numbered. */
	private static final class Filling {

		private final String hostile;

		private final Set<String> fields = new TreeSet<>();

		private int count;

		Filling(String hostile) {
			this.hostile = hostile;
		}

		Paper paper(PaperStyle.Layout layout) {
			List<Sheet> sheets = new ArrayList<>();
			// Two languages beside each other have the head of the first.
			String space = next("Sheet.space");
			List<Paper.Words> names = List.of((Paper.Words) record(Paper.Words.class));
			for (String tag : List.of("sq", "sr-Cyrl")) {
				sheets.add(new Sheet(new Language(tag), space, names, next("Sheet.place"),
						List.of(next("Sheet.missing")), (Content) record(Content.class)));
			}
			PaperStyle plain = PaperStyle.STANDARD;
			this.fields.add("Paper.number");
			return new Paper("test", DAY, this.hostile, sheets,
					new PaperStyle(plain.size(), plain.margins(), plain.type(), layout, plain.shown()), null);
		}

		private String next(String field) {
			this.fields.add(field);
			this.count++;
			return "q" + this.count + "q " + this.hostile;
		}

		private Object record(Class<?> type) {
			RecordComponent[] parts = type.getRecordComponents();
			Object[] values = new Object[parts.length];
			Class<?>[] types = new Class<?>[parts.length];
			for (int i = 0; i < parts.length; i++) {
				types[i] = parts[i].getType();
				values[i] = value(type.getSimpleName() + "." + parts[i].getName(), parts[i].getGenericType());
			}
			try {
				return type.getDeclaredConstructor(types).newInstance(values);
			}
			catch (ReflectiveOperationException ex) {
				throw new AssertionError("a kind of field that is not fed: " + type, ex);
			}
		}

		private Object value(String field, Type type) {
			if (NO_WORDS.contains(field)) {
				return "sr-Cyrl";
			}
			if (type == String.class) {
				return next(field);
			}
			if (type == int.class) {
				return 1;
			}
			if (type == boolean.class) {
				return true;
			}
			if (type instanceof ParameterizedType list) {
				return list(field, list.getActualTypeArguments()[0]);
			}
			return record((Class<?>) type);
		}

		/** One of each kind of block; as many cells as a table has columns. */
		private List<Object> list(String field, Type of) {
			List<Object> list = new ArrayList<>();
			if (of instanceof Class<?> one && one.isSealed()) {
				for (Class<?> kind : one.getPermittedSubclasses()) {
					list.add(record(kind));
				}
			}
			else {
				list.add(value(field, of));
			}
			return list;
		}

	}

}
