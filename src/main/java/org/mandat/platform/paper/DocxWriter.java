package org.mandat.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.documents.QrCode;
import org.mandat.platform.paper.Beside.Piece;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Square;
import org.mandat.platform.paper.Paper.Words;

/**
 * Makes the DOCX of a paper with the styles that a word processor knows (Title, Heading
 * 1, List Bullet, …), so that a clerk can go on with it. Each piece of text says its
 * language, for spelling and for reading aloud.
 */
final class DocxWriter {

	/** The side of a square for a camera, in millimetres. */
	static final int SQUARE = 45;

	private final Paper paper;

	private final List<Leaf> leaves;

	private final XWPFDocument file;

	private final DocxNumbers numbers;

	private final int width;

	private String language = "en";

	private Supplier<XWPFParagraph> next;

	private @Nullable XWPFParagraph last;

	DocxWriter(Paper paper, List<Leaf> leaves) {
		this.paper = paper;
		this.leaves = leaves;
		this.file = new XWPFDocument();
		this.next = this.file::createParagraph;
		this.width = PaperStyle.twips(paper.style().width());
		DocxStyles.into(this.file, paper.style());
		this.numbers = new DocxNumbers(this.file);
	}

	byte[] bytes() {
		this.file.getProperties().getCoreProperties().setTitle(clean(this.paper.title()));
		this.file.getProperties().getCoreProperties().setCreator(clean(this.paper.sheets().getFirst().space()));
		DocxHead head = new DocxHead(this.file, this);
		for (Leaf leaf : this.leaves) {
			speaking(leaf.first().sheet().language().tag());
			if (leaf.index() == 0) {
				head.foot(leaf.first().labels());
			}
			head.write(leaf, this.paper.arms());
			if (leaf.beside() == null) {
				body(leaf);
			}
			else {
				new DocxBeside(this.file, this, this.width).write(leaf.beside());
			}
			new DocxSigning(this.file, this).write(leaf.lines(), this.width);
		}
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); XWPFDocument whole = this.file) {
			whole.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void body(Leaf leaf) {
		Content content = leaf.first().sheet().content();
		PaperLabels label = leaf.first().labels();
		if (content.kicker() != null) {
			paragraph("PaperNote", Words.of(content.kicker()));
		}
		paragraph("Title", Words.of(content.title()));
		if (!label.missing().isEmpty()) {
			paragraph("PaperNote", Words.of(label.missing()));
		}
		content.lead().forEach((sentence) -> paragraph("Subtitle", Words.of(sentence)));
		content.sections().forEach((section) -> {
			paragraph("Heading1", Words.of(section.title()));
			section.blocks().forEach(this::block);
		});
		boolean signed = !leaf.lines().isEmpty();
		if (!content.sources().isEmpty() && !label.sources().isEmpty()) {
			keepWithNext(true);
			paragraph("Heading1", Words.of(label.sources()));
			sources(content, signed);
		}
		keepWithNext(signed);
	}

	private void sources(Content content, boolean signed) {
		if (content.manySources()) {
			XWPFParagraph line = paragraph("PaperSource", null);
			for (int i = 0; i < content.sources().size(); i++) {
				run(line, Words.of(((i == 0) ? "[" : " [") + (i + 1) + "] ")).setBold(true);
				run(line, content.sources().get(i));
			}
			return;
		}
		String list = this.numbers.begin();
		content.sources().forEach((source) -> {
			numbered(list, source).setStyle("PaperSource");
			keepWithNext(signed);
		});
	}

	/** The last page never holds sources and lines to sign alone. */
	private void keepWithNext(boolean kept) {
		if (kept && this.last != null) {
			this.last.setKeepNext(true);
		}
	}

	/** What is written from here on is in this language. */
	void speaking(String tag) {
		this.language = tag;
	}

	/** Writes into a cell instead of below. */
	void within(XWPFTableCell cell, Runnable writing) {
		Supplier<XWPFParagraph> before = this.next;
		Iterator<XWPFParagraph> first = Stream
			.concat(Stream.of(cell.getParagraphs().getFirst()), Stream.generate(cell::addParagraph))
			.iterator();
		this.next = first::next;
		writing.run();
		this.next = before;
	}

	void piece(Piece piece) {
		if (piece.block() != null) {
			block(piece.block());
			return;
		}
		paragraph(switch (piece.kind()) {
			case DATED -> "PaperDated";
			case TITLE -> "Title";
			case LEAD -> "Subtitle";
			case HEADING -> "Heading1";
			case KICKER, MISSING, BLOCK -> "PaperNote";
		}, Words.of(piece.text()));
	}

	private void block(Paper.Block block) {
		switch (block) {
			case Sentence sentence -> paragraph("BodyText", sentence.words());
			case Items items -> items(items);
			case Grid grid -> new DocxTable(this.file, this, this.width).write(grid);
			case Square square -> {
				DocxHead.picture(paragraph("BodyText", null), QrCode.picture(square.address()), SQUARE, SQUARE,
						square.label());
				paragraph("BodyText", Words.of(square.label()));
				paragraph("PaperNote", Words.of(square.address()));
			}
			case Quote quote -> {
				paragraph("Quote", quote.words());
				paragraph("PaperNote", Words.of(quote.by()));
			}
		}
	}

	private void items(Items items) {
		String list = items.numbered() ? this.numbers.begin() : this.numbers.bullets();
		items.items().forEach((item) -> {
			XWPFParagraph line = numbered(list, null);
			if (item.head() != null) {
				run(line, Words.of(item.head() + " ")).setBold(true);
			}
			run(line, item.words());
			if (item.note() != null) {
				run(line, Words.of(" –\u00A0" + item.note())).setStyle("PaperAside");
			}
		});
	}

	private XWPFParagraph numbered(String list, @Nullable Words words) {
		XWPFParagraph line = paragraph(this.numbers.isBullets(list) ? "ListBullet" : "ListNumber", words);
		line.setNumID(new BigInteger(list));
		return line;
	}

	XWPFParagraph paragraph(String style, @Nullable Words words) {
		XWPFParagraph line = fill(this.next.get(), style, words);
		this.last = line;
		return line;
	}

	XWPFParagraph fill(XWPFParagraph line, String style, @Nullable Words words) {
		line.setStyle(style);
		if (words != null) {
			run(line, words);
		}
		return line;
	}

	XWPFRun run(XWPFParagraph line, Words words) {
		XWPFRun run = line.createRun();
		run.setLang((words.lang() == null) ? this.language : words.lang());
		String[] parts = clean(words.text()).split("\n", -1);
		for (int i = 0; i < parts.length; i++) {
			if (i > 0) {
				run.addBreak(BreakType.TEXT_WRAPPING);
			}
			run.setText(parts[i], i);
		}
		return run;
	}

	/** What XML can hold: no half characters and nothing that steers a machine. */
	static String clean(String text) {
		return text.replace("\r\n", "\n")
			.replace('\r', '\n')
			.codePoints()
			.filter((c) -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
					|| c >= 0x10000)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
