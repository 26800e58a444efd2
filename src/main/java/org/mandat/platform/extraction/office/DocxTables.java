package org.mandat.platform.extraction.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/**
 * The tables of a DOCX as rows of cells, with changes accepted. A table within a cell is
 * read as part of the cell.
 */
public final class DocxTables implements SafeZip.Part {

	private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

	private static final int ROWS = 20_000;

	private static final int COLUMNS = 60;

	private final List<List<String>> rows = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private int depth;

	private int skipped;

	private boolean text;

	private long length;

	private DocxTables() {
	}

	/** The rows of all tables of a document, one after the other. */
	public static List<List<String>> read(byte[] bytes) {
		try (SafeZip zip = new SafeZip(bytes)) {
			String body = zip.names()
				.stream()
				.filter((name) -> name.matches("word/document\\d*\\.xml"))
				.findFirst()
				.orElseThrow(() -> new Refused(
						zip.has("[Content_Types].xml") ? Unreadable.NO_DOCUMENT : Unreadable.ARCHIVE));
			DocxTables tables = new DocxTables();
			zip.read(body, tables);
			return tables.rows;
		}
	}

	@Override
	public void event(int event, XMLStreamReader xml) {
		switch (event) {
			case XMLStreamReader.START_ELEMENT -> start(xml.getLocalName());
			case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
			case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
				if (this.text && this.skipped == 0 && this.depth > 0) {
					words(xml.getText());
				}
			}
			default -> {
			}
		}
	}

	private void start(String name) {
		if (this.skipped > 0 || LEFT_OUT.contains(name)) {
			this.skipped++;
			return;
		}
		switch (name) {
			case "tbl" -> this.depth++;
			case "tr" -> {
				if (this.depth == 1) {
					row();
				}
			}
			case "tc" -> {
				if (this.depth == 1) {
					this.cell.setLength(0);
				}
			}
			case "t" -> this.text = true;
			case "br", "cr" -> words("\n");
			case "tab" -> words(" ");
			case "noBreakHyphen" -> words("-");
			default -> {
			}
		}
	}

	private void end(String name) {
		if (this.skipped > 0) {
			this.skipped--;
			return;
		}
		switch (name) {
			case "tbl" -> this.depth--;
			case "tc" -> {
				if (this.depth == 1 && this.rows.getLast().size() < COLUMNS) {
					this.rows.getLast().add(this.cell.toString().strip());
				}
			}
			case "t" -> this.text = false;
			case "p" -> words("\n");
			default -> {
			}
		}
	}

	private void row() {
		if (this.rows.size() >= ROWS) {
			throw new Refused(Unreadable.TOO_LONG);
		}
		this.rows.add(new ArrayList<>());
	}

	private void words(String more) {
		if (this.depth > 0) {
			this.cell.append(more);
			this.length += more.length();
			if (this.length > Extracted.MAX_CHARACTERS) {
				throw new Refused(Unreadable.TOO_LONG);
			}
		}
	}

}
