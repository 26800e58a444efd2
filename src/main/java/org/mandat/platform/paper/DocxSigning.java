package org.mandat.platform.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mandat.platform.paper.Paper.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The lines for signatures and stamp at the end of a DOCX, two beside each other, kept
 * together on one page.
 */
final class DocxSigning {

	private static final int BESIDE = 2;

	private final XWPFDocument file;

	private final DocxWriter writer;

	DocxSigning(XWPFDocument file, DocxWriter writer) {
		this.file = file;
		this.writer = writer;
	}

	void write(List<List<Words>> lines, int width) {
		if (lines.isEmpty()) {
			return;
		}
		int rows = (lines.size() + BESIDE - 1) / BESIDE;
		XWPFTable table = this.file.createTable(rows, BESIDE);
		table.getCTTbl().getTblPr().unsetTblBorders();
		table.setWidth(width);
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		var columns = (table.getCTTbl().getTblGrid() == null) ? table.getCTTbl().addNewTblGrid()
				: table.getCTTbl().getTblGrid();
		for (int column = 0; column < BESIDE; column++) {
			columns.addNewGridCol().setW(BigInteger.valueOf(width / BESIDE));
		}
		for (int i = 0; i < rows * BESIDE; i++) {
			XWPFTableRow row = table.getRow(i / BESIDE);
			row.setCantSplitRow(true);
			var cell = row.getCell(i % BESIDE);
			cell.setWidth(String.valueOf(width / BESIDE));
			var line = cell.getParagraphs().getFirst();
			this.writer.fill(line, (i < lines.size()) ? "PaperSign" : "BodyText", null);
			if (i < lines.size()) {
				words(line, lines.get(i));
			}
			line.setKeepNext(i / BESIDE < rows - 1);
		}
		// A table must not be the last thing in a file.
		this.writer.paragraph("PaperEnd", null);
	}

	private void words(XWPFParagraph line, List<Words> languages) {
		for (int i = 0; i < languages.size(); i++) {
			this.writer.run(line,
					(i == 0) ? languages.get(i) : new Words(" / " + languages.get(i).text(), languages.get(i).lang()));
		}
	}

}
