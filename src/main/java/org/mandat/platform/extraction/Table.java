package org.mandat.platform.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mandat.platform.extraction.office.Sheet;

/**
 * Rows of a table: comma-separated values after RFC 4180, with whichever separator the
 * first line has most of, or the first sheet of XLSX. Between processes rows are lines
 * and cells are apart by a unit separator.
 */
final class Table {

	private static final char CELL = '\u001f';

	private static final char ROW = '\u001e';

	private Table() {
	}

	static List<List<String>> of(byte[] bytes) {
		return switch (Sniffing.of(Arrays.copyOf(bytes, Math.min(bytes.length, 1024)))) {
			case ZIP -> Sheet.read(bytes);
			case OLE -> throw new Refused(Sniffing.locked(bytes) ? Unreadable.PASSWORD : Unreadable.OLD_OFFICE);
			case PDF, RTF -> throw new Refused(Unreadable.NO_DOCUMENT);
			case TEXT -> separated(Decoding.decode(bytes).orElseThrow(() -> new Refused(Unreadable.BINARY)).text());
		};
	}

	static List<List<String>> separated(String text) {
		char separator = separator(text);
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (quoted) {
				boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
				if (c != '"' || twice) {
					cell.append(c);
					i += twice ? 1 : 0;
				}
				quoted = c != '"' || twice;
			}
			else if (c == '"' && cell.isEmpty()) {
				quoted = true;
			}
			else if (c == separator) {
				row.add(taken(cell));
			}
			else if (c == '\n' || c == '\r') {
				i += (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') ? 1 : 0;
				row.add(taken(cell));
				rows.add(row);
				row = new ArrayList<>();
			}
			else {
				cell.append(c);
			}
		}
		row.add(taken(cell));
		rows.add(row);
		rows.removeIf((one) -> one.stream().allMatch(String::isBlank));
		return rows;
	}

	private static String taken(StringBuilder cell) {
		String taken = cell.toString();
		cell.setLength(0);
		return taken;
	}

	private static char separator(String text) {
		String first = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		char best = '\u0000';
		long most = 0;
		for (char one : new char[] { ';', '\t', ',' }) {
			long many = first.chars().filter((c) -> c == one).count();
			if (many > most) {
				most = many;
				best = one;
			}
		}
		return best;
	}

	static Extracted packed(List<List<String>> rows) {
		StringBuilder text = new StringBuilder();
		for (List<String> row : rows) {
			row.forEach((cell) -> text.append(cell.replace(CELL, ' ').replace(ROW, ' ')).append(CELL));
			text.append(ROW);
		}
		return new Extracted(text.toString(), Format.TEXT, "UTF-8", true, List.of(), List.of(), List.of());
	}

	static List<List<String>> unpacked(Extracted file) {
		List<List<String>> rows = new ArrayList<>();
		for (String row : file.text().split(String.valueOf(ROW))) {
			rows.add(List.of(row.split(String.valueOf(CELL))));
		}
		return rows;
	}

}
