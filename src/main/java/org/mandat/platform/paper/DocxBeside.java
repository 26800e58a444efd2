package org.mandat.platform.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Beside.Pair;
import org.mandat.platform.paper.Beside.Piece;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Languages;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Two languages in the columns of a DOCX, their names again on each page. */
final class DocxBeside {

	private final XWPFDocument file;

	private final DocxWriter writer;

	private final int width;

	DocxBeside(XWPFDocument file, DocxWriter writer, int width) {
		this.file = file;
		this.writer = writer;
		this.width = width;
	}

	void write(Beside beside) {
		for (Beside.Run run : beside.runs()) {
			switch (run) {
				case Beside.Pairs pairs -> pairs(beside, pairs.pairs());
				case Beside.Tables tables -> {
					table(beside.left(), tables.left());
					table(beside.right(), tables.right());
				}
			}
		}
	}

	private void table(Sheet sheet, @Nullable Grid grid) {
		if (grid != null) {
			this.writer.speaking(sheet.language().tag());
			new DocxTable(this.file, this.writer, this.width).write(grid);
		}
	}

	private void pairs(Beside beside, List<Pair> pairs) {
		XWPFTable table = this.file.createTable(pairs.size() + 1, 2);
		table.getCTTbl().getTblPr().unsetTblBorders();
		table.setWidth(this.width);
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		var columns = (table.getCTTbl().getTblGrid() == null) ? table.getCTTbl().addNewTblGrid()
				: table.getCTTbl().getTblGrid();
		columns.addNewGridCol().setW(BigInteger.valueOf(this.width / 2));
		columns.addNewGridCol().setW(BigInteger.valueOf(this.width / 2));
		XWPFTableRow head = table.getRow(0);
		head.setRepeatHeader(true);
		name(head.getCell(0), beside.left());
		name(head.getCell(1), beside.right());
		for (int i = 0; i < pairs.size(); i++) {
			cell(table.getRow(i + 1).getCell(0), beside.left(), pairs.get(i).left());
			cell(table.getRow(i + 1).getCell(1), beside.right(), pairs.get(i).right());
		}
		this.writer.paragraph("PaperNote", null);
	}

	private void name(XWPFTableCell cell, Sheet sheet) {
		cell.setWidth(String.valueOf(this.width / 2));
		this.writer.speaking(sheet.language().tag());
		this.writer.fill(cell.getParagraphs().getFirst(), "PaperNote", Words.of(Languages.ownName(sheet.language())));
	}

	private void cell(XWPFTableCell cell, Sheet sheet, @Nullable Piece piece) {
		cell.setWidth(String.valueOf(this.width / 2));
		if (piece != null) {
			this.writer.speaking(sheet.language().tag());
			this.writer.within(cell, () -> this.writer.piece(piece));
		}
	}

}
