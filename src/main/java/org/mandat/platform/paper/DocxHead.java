package org.mandat.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;

/** Head and foot of a DOCX: arms, names, number and date; page x of y. */
final class DocxHead {

	private static final double POINTS = 72 / 25.4;

	private static final int RULE = 8;

	private static final int BELOW = 400;

	private final XWPFDocument file;

	private final DocxWriter writer;

	DocxHead(XWPFDocument file, DocxWriter writer) {
		this.file = file;
		this.writer = writer;
	}

	/** Two languages beside each other have number and date in their columns. */
	void write(Leaf leaf, @Nullable Arms arms) {
		Sheet sheet = leaf.first().sheet();
		PaperLabels label = leaf.first().labels();
		XWPFParagraph first = this.file.createParagraph();
		first.setPageBreak(leaf.index() > 0);
		XWPFParagraph names = first;
		if (arms != null && label.arms()) {
			first.setStyle("PaperDated");
			picture(first, arms.picture(), arms.wide(), arms.tall(), arms.shows().in(sheet.language()));
			names = this.file.createParagraph();
		}
		XWPFParagraph space = this.writer.fill(names, "PaperSpace", Words.of(sheet.space()));
		sheet.otherNames().forEach((name) -> {
			this.writer.run(space, Words.of(" / "));
			this.writer.run(space, name);
		});
		XWPFParagraph last = space;
		if (leaf.beside() == null && !label.number().isEmpty()) {
			last = this.writer.paragraph("PaperDated", Words.of(label.number()));
		}
		if (leaf.beside() == null && !label.dated().isEmpty()) {
			last = this.writer.paragraph("PaperDated", Words.of(label.dated()));
		}
		rule(last);
	}

	/** The rule below the letterhead, as the printed page has it. */
	private static void rule(XWPFParagraph line) {
		line.setBorderBottom(Borders.SINGLE);
		var rule = line.getCTP().getPPr().getPBdr().getBottom();
		rule.setSz(BigInteger.valueOf(RULE));
		rule.setSpace(BigInteger.valueOf(RULE));
		rule.setColor("111111");
		line.setSpacingAfter(BELOW);
	}

	/** A PNG of this size in millimetres, with its text alternative. */
	static void picture(XWPFParagraph line, byte[] png, double wide, double tall, String shows) {
		XWPFRun run = line.createRun();
		try {
			run.addPicture(new ByteArrayInputStream(png), PictureType.PNG, "picture.png", Units.toEMU(wide * POINTS),
					Units.toEMU(tall * POINTS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
		run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(DocxWriter.clean(shows));
	}

	void foot(PaperLabels label) {
		if (label.version().isEmpty() && label.page().isEmpty()) {
			return;
		}
		XWPFParagraph line = this.file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		line.setStyle("Footer");
		line.setAlignment(ParagraphAlignment.LEFT);
		String between = (label.version().isEmpty() || label.page().isEmpty()) ? "" : " · ";
		this.writer.run(line, Words.of(label.version() + between));
		if (!label.page().isEmpty()) {
			this.writer.run(line, Words.of(label.page() + " "));
			field(line, "PAGE");
			this.writer.run(line, Words.of(" " + label.of() + " "));
			field(line, "NUMPAGES");
		}
	}

	private static void field(XWPFParagraph line, String name) {
		var field = line.getCTP().addNewFldSimple();
		field.setInstr(" " + name + " ");
		field.setDirty(STOnOff1.ON);
		field.addNewR().addNewT().setStringValue("1");
	}

}
