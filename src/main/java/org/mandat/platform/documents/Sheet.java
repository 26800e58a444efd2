package org.mandat.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table as a file, with the same columns as comma-separated values and as a workbook.
 * In a workbook text is a text cell, never a formula; what no workbook may hold is left
 * out, and a text longer than a cell can hold ends with an ellipsis.
 *
 * @param name the name of the sheet and of the file
 * @param columns the names of the columns, the same in every language
 * @param lines texts, numbers and truth values
 */
public record Sheet(String name, List<String> columns, List<List<Object>> lines) {

	/** The media type of {@link #csv()}. */
	public static final String CSV = "text/csv;charset=utf-8";

	/** The media type of {@link #xlsx()}. */
	public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final int CELL = 32_767;

	/** The table as comma-separated values. */
	public byte[] csv() {
		List<List<String>> all = new ArrayList<>();
		all.add(this.columns);
		this.lines.forEach((line) -> all.add(line.stream().map(Object::toString).toList()));
		return Csv.bytes(all);
	}

	/** The table as a workbook of one sheet. */
	public byte[] xlsx() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Mandat", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(title());
			for (int c = 0; c < this.columns.size(); c++) {
				sheet.value(0, c, this.columns.get(c));
				sheet.style(0, c).bold().set();
			}
			sheet.freezePane(0, 1);
			for (int r = 0; r < this.lines.size(); r++) {
				for (int c = 0; c < this.lines.get(r).size(); c++) {
					put(sheet, r + 1, c, this.lines.get(r).get(c));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private String title() {
		String title = this.name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
		return title.isEmpty() ? "Mandat" : title.substring(0, Math.min(31, title.length()));
	}

	private static void put(Worksheet sheet, int row, int column, Object value) {
		switch (value) {
			case Number number -> sheet.value(row, column, number);
			case Boolean flag -> sheet.value(row, column, flag);
			default -> sheet.value(row, column, clean(value.toString()));
		}
	}

	/** Without what XML 1.0 does not know, and no longer than a cell. */
	static String clean(String text) {
		StringBuilder kept = new StringBuilder(Math.min(text.length(), CELL));
		text.codePoints().filter(Sheet::isXml).forEach((point) -> {
			if (kept.length() + Character.charCount(point) < CELL) {
				kept.appendCodePoint(point);
			}
			else if (kept.length() < CELL && kept.charAt(kept.length() - 1) != '…') {
				kept.append('…');
			}
		});
		return kept.toString();
	}

	/** Whether XML 1.0 may hold this character. */
	public static boolean isXml(int point) {
		return point == 0x9 || point == 0xA || point == 0xD || (point >= 0x20 && point <= 0xD7FF)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

}
