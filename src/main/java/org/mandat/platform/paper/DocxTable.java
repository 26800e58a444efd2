package org.mandat.platform.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of a DOCX: fixed widths, its head again on each page, rows kept whole. */
final class DocxTable {

	private final XWPFDocument file;

	private final DocxWriter writer;

	private final int width;

	DocxTable(XWPFDocument file, DocxWriter writer, int width) {
		this.width = width;
		this.file = file;
		this.writer = writer;
	}

	void write(Grid grid) {
		XWPFParagraph caption = this.writer.paragraph("Caption", Words.of(grid.caption()));
		caption.setKeepNext(true);
		XWPFTable table = this.file.createTable(grid.rows().size() + 1, grid.columns().size());
		table.setStyleID("PaperTable");
		table.getCTTbl().getTblPr().unsetTblBorders();
		table.setWidth(this.width);
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		var columns = (table.getCTTbl().getTblGrid() == null) ? table.getCTTbl().addNewTblGrid()
				: table.getCTTbl().getTblGrid();
		for (int column = 0; column < grid.columns().size(); column++) {
			columns.addNewGridCol().setW(BigInteger.valueOf(width(grid, column)));
		}
		XWPFTableRow head = table.getRow(0);
		head.setRepeatHeader(true);
		for (int column = 0; column < grid.columns().size(); column++) {
			cell(head.getCell(column), grid, column, "PaperTableHead", Words.of(grid.columns().get(column).name()),
					null);
		}
		for (int row = 0; row < grid.rows().size(); row++) {
			XWPFTableRow line = table.getRow(row + 1);
			line.setCantSplitRow(true);
			List<Grid.Cell> cells = grid.rows().get(row);
			for (int column = 0; column < cells.size(); column++) {
				cell(line.getCell(column), grid, column, "PaperTableCell", cells.get(column).words(),
						cells.get(column).note());
				// What closes a paper never stands alone behind the table.
				line.getCell(column)
					.getParagraphs()
					.forEach((part) -> part.setKeepNext(line == table.getRow(grid.rows().size())));
			}
		}
		this.writer.paragraph("BodyText", null);
	}

	private void cell(XWPFTableCell cell, Grid grid, int column, String style, Words words, @Nullable String note) {
		cell.setWidth(String.valueOf(width(grid, column)));
		this.writer.fill(cell.getParagraphs().getFirst(), style, words);
		if (note != null) {
			this.writer.fill(cell.addParagraph(), "PaperNote", Words.of(note));
		}
	}

	private int width(Grid grid, int column) {
		return this.width * grid.percent(column) / 100;
	}

}
