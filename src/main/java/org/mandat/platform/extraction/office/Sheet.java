package org.mandat.platform.extraction.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.xml.stream.XMLStreamReader;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/**
 * The first sheet of an XLSX workbook, as rows of texts; formulas give their last value.
 */
public final class Sheet {

	private static final int COLUMNS = 500;

	private final List<String> shared = new ArrayList<>();

	private final List<List<String>> rows = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	private boolean text;

	private String type = "";

	private int column;

	private long length;

	private Sheet() {
	}

	/** The rows of a workbook. */
	public static List<List<String>> read(byte[] bytes) {
		try (SafeZip zip = new SafeZip(bytes)) {
			String first = zip.names()
				.stream()
				.filter((name) -> name.matches("xl/worksheets/sheet\\d+\\.xml"))
				.min(Comparator.comparingInt((name) -> Numbering.number(name.replaceAll("\\D", ""))))
				.orElseThrow(() -> new Refused(Unreadable.NO_DOCUMENT));
			Sheet sheet = new Sheet();
			zip.read("xl/sharedStrings.xml", sheet::string);
			zip.read(first, sheet::cell);
			return sheet.rows;
		}
	}

	private void string(int event, XMLStreamReader xml) {
		take(event, xml);
		if (event == XMLStreamReader.END_ELEMENT && "si".equals(xml.getLocalName())) {
			this.shared.add(whole());
		}
	}

	private void cell(int event, XMLStreamReader xml) {
		take(event, xml);
		if (event == XMLStreamReader.START_ELEMENT) {
			switch (xml.getLocalName()) {
				case "row" -> {
					this.rows.add(new ArrayList<>());
					this.column = -1;
				}
				case "c" -> {
					this.type = Docx.attribute(xml, "t");
					this.column = column(Docx.attribute(xml, "r"), this.column + 1);
					this.words.setLength(0);
				}
				default -> {
				}
			}
		}
		else if (event == XMLStreamReader.END_ELEMENT && "c".equals(xml.getLocalName())) {
			put(whole());
		}
	}

	private void take(int event, XMLStreamReader xml) {
		boolean holds = (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT)
				&& xml.getLocalName().matches("t|v");
		if (holds) {
			this.text = event == XMLStreamReader.START_ELEMENT;
		}
		else if ((event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) && this.text) {
			this.words.append(xml.getText());
			this.length += xml.getTextLength();
			if (this.length > Extracted.MAX_CHARACTERS) {
				throw new Refused(Unreadable.TOO_LONG);
			}
		}
	}

	private String whole() {
		String whole = this.words.toString();
		this.words.setLength(0);
		return whole;
	}

	private void put(String value) {
		if (this.rows.isEmpty() || this.column >= COLUMNS) {
			return;
		}
		String cell = value;
		if ("s".equals(this.type)) {
			int n = Numbering.number(value.strip());
			cell = (n < this.shared.size()) ? this.shared.get(n) : "";
		}
		List<String> row = this.rows.getLast();
		while (row.size() <= this.column) {
			row.add("");
		}
		row.set(this.column, cell);
	}

	private static int column(String reference, int next) {
		String letters = reference.replaceAll("[^A-Z]", "");
		if (letters.isEmpty() || letters.length() > 3) {
			return next;
		}
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return column - 1;
	}

}
