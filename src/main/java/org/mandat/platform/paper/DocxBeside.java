package org.mandat.platform.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Beside.Piece;
import org.mandat.platform.paper.Beside.Row;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Languages;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Languages in the columns of a DOCX, their names again on each page. */
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
				case Beside.Rows rows -> rows(beside, rows.rows());
				case Beside.Tables tables -> {
					for (int i = 0; i < tables.grids().size(); i++) {
						table(beside.sheets().get(i), tables.grids().get(i));
					}
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

	private void rows(Beside beside, List<Row> rows) {
		int count = beside.sheets().size();
		XWPFTable table = this.file.createTable(rows.size() + 1, count);
		table.getCTTbl().getTblPr().unsetTblBorders();
		table.setWidth(this.width);
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		var columns = (table.getCTTbl().getTblGrid() == null) ? table.getCTTbl().addNewTblGrid()
				: table.getCTTbl().getTblGrid();
		XWPFTableRow head = table.getRow(0);
		head.setRepeatHeader(true);
		for (int column = 0; column < count; column++) {
			columns.addNewGridCol().setW(BigInteger.valueOf(this.width / count));
			name(head.getCell(column), beside.sheets().get(column), this.width / count);
			for (int i = 0; i < rows.size(); i++) {
				cell(table.getRow(i + 1).getCell(column), beside.sheets().get(column), rows.get(i).pieces().get(column),
						this.width / count);
			}
		}
		this.writer.paragraph("PaperNote", null);
	}

	private void name(XWPFTableCell cell, Sheet sheet, int wide) {
		cell.setWidth(String.valueOf(wide));
		this.writer.speaking(sheet.language().tag());
		this.writer.fill(cell.getParagraphs().getFirst(), "PaperNote", Words.of(Languages.ownName(sheet.language())));
	}

	private void cell(XWPFTableCell cell, Sheet sheet, @Nullable Piece piece, int wide) {
		cell.setWidth(String.valueOf(wide));
		if (piece != null) {
			this.writer.speaking(sheet.language().tag());
			this.writer.within(cell, () -> this.writer.piece(piece));
		}
	}

}
