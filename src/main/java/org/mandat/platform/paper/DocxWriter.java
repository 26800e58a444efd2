package org.mandat.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;

/**
 * Makes the DOCX of a paper with the styles that a word processor knows (Title, Heading
 * 1, List Bullet, …), so that a clerk can go on with it. Each piece of text says its
 * language, for spelling and for reading aloud.
 */
final class DocxWriter {

	private final Paper paper;

	private final List<PaperLabels> labels;

	private final XWPFDocument file;

	private final DocxNumbers numbers;

	private String language = "en";

	DocxWriter(Paper paper, List<PaperLabels> labels) {
		this.paper = paper;
		this.labels = labels;
		this.file = new XWPFDocument();
		DocxStyles.into(this.file);
		this.numbers = new DocxNumbers(this.file);
	}

	byte[] bytes() {
		this.file.getProperties().getCoreProperties().setTitle(clean(this.paper.title()));
		this.file.getProperties().getCoreProperties().setCreator(clean(this.paper.sheets().getFirst().space()));
		for (int i = 0; i < this.paper.sheets().size(); i++) {
			Sheet sheet = this.paper.sheets().get(i);
			this.language = sheet.language().tag();
			if (i == 0) {
				foot(this.labels.getFirst());
			}
			head(sheet, this.labels.get(i), i > 0);
			body(sheet.content());
			signing(sheet.content(), this.labels.get(i));
		}
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); XWPFDocument whole = this.file) {
			whole.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void head(Sheet sheet, PaperLabels label, boolean newPage) {
		XWPFParagraph space = paragraph("PaperSpace", Words.of(sheet.space()));
		space.setPageBreak(newPage);
		sheet.otherNames().forEach((name) -> {
			run(space, Words.of(" / "));
			run(space, name);
		});
		paragraph("PaperDated", Words.of(label.number()));
		paragraph("PaperDated", Words.of(label.dated()));
		Content content = sheet.content();
		if (content.kicker() != null) {
			paragraph("PaperNote", Words.of(content.kicker()));
		}
		paragraph("Title", Words.of(content.title()));
		if (!label.missing().isEmpty()) {
			paragraph("PaperNote", Words.of(label.missing()));
		}
		content.lead().forEach((sentence) -> paragraph("Subtitle", Words.of(sentence)));
	}

	private void body(Content content) {
		content.sections().forEach((section) -> {
			paragraph("Heading1", Words.of(section.title()));
			section.blocks().forEach(this::block);
		});
		if (!content.sources().isEmpty()) {
			paragraph("Heading1", Words.of(label().sources()));
			String list = this.numbers.begin();
			content.sources().forEach((source) -> numbered(list, source));
		}
	}

	private PaperLabels label() {
		return this.labels.stream()
			.filter((one) -> one.language().tag().equals(this.language))
			.findFirst()
			.orElseThrow();
	}

	private void block(Paper.Block block) {
		switch (block) {
			case Sentence sentence -> paragraph("BodyText", sentence.words());
			case Items items -> items(items);
			case Grid grid -> new DocxTable(this.file, this).write(grid);
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
				run(line, Words.of(" – " + item.note()));
			}
		});
	}

	private XWPFParagraph numbered(String list, @Nullable Words words) {
		XWPFParagraph line = paragraph(this.numbers.isBullets(list) ? "ListBullet" : "ListNumber", words);
		line.setNumID(new java.math.BigInteger(list));
		return line;
	}

	private void signing(Content content, PaperLabels label) {
		List<Words> signers = content.signers().isEmpty() ? List.of(Words.of(label.signature())) : content.signers();
		List<Words> lines = new ArrayList<>(signers);
		lines.add(Words.of(label.stamp()));
		new DocxSigning(this.file, this).write(lines, DocxTable.WIDTH);
	}

	private void foot(PaperLabels label) {
		XWPFFooter footer = this.file.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT);
		XWPFParagraph line = footer.createParagraph();
		line.setStyle("Footer");
		line.setAlignment(ParagraphAlignment.LEFT);
		run(line, Words.of(label.version() + " · " + label.page() + " "));
		field(line, "PAGE");
		run(line, Words.of(" " + label.of() + " "));
		field(line, "NUMPAGES");
	}

	private void field(XWPFParagraph line, String name) {
		var field = line.getCTP().addNewFldSimple();
		field.setInstr(" " + name + " ");
		field.setDirty(STOnOff1.ON);
		field.addNewR().addNewT().setStringValue("1");
	}

	XWPFParagraph paragraph(String style, @Nullable Words words) {
		return fill(this.file.createParagraph(), style, words);
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
