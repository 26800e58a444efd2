package org.mandat.platform.extraction.office;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/**
 * The units of an XLIFF document of version 2 (OASIS, 2.0 and 2.1) as rows: identifier,
 * source, target. The first row says the two languages. Segments of a unit are put
 * together again; what other name spaces add (matches, glossary) is left out.
 */
public final class XliffUnits {

	private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";

	private static final int UNITS = 20_000;

	private final List<List<String>> rows = new ArrayList<>();

	private final StringBuilder source = new StringBuilder();

	private final StringBuilder target = new StringBuilder();

	private String id = "";

	private String inside = "";

	private int foreign;

	private long length;

	private XliffUnits() {
	}

	/** The rows of a document. */
	public static List<List<String>> read(byte[] bytes) {
		XliffUnits units = new XliffUnits();
		try {
			XMLStreamReader xml = SafeZip.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
					throw new Refused(Unreadable.ENTITIES);
				}
				units.event(event, xml);
			}
		}
		catch (XMLStreamException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof Refused refused) {
					throw refused;
				}
			}
			throw new Refused(Unreadable.DAMAGED);
		}
		return units.rows;
	}

	private void event(int event, XMLStreamReader xml) {
		switch (event) {
			case XMLStreamReader.START_ELEMENT -> start(xml);
			case XMLStreamReader.END_ELEMENT -> end(xml);
			case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> words(xml.getText());
			default -> {
			}
		}
	}

	private void start(XMLStreamReader xml) {
		String name = xml.getLocalName();
		if (this.rows.isEmpty()) {
			head(name, xml);
			return;
		}
		if (this.foreign > 0 || !CORE.equals(xml.getNamespaceURI()) || "notes".equals(name)) {
			this.foreign++;
			return;
		}
		switch (name) {
			case "unit" -> {
				this.id = Docx.attribute(xml, "id");
				this.source.setLength(0);
				this.target.setLength(0);
			}
			case "source", "target" -> this.inside = name;
			case "cp" -> character(Docx.attribute(xml, "hex"));
			default -> {
			}
		}
	}

	private void head(String name, XMLStreamReader xml) {
		boolean second = "xliff".equals(name) && CORE.equals(xml.getNamespaceURI())
				&& Docx.attribute(xml, "version").startsWith("2.");
		if (!second) {
			throw new Refused(Unreadable.NO_DOCUMENT);
		}
		this.rows.add(List.of("", Docx.attribute(xml, "srcLang"), Docx.attribute(xml, "trgLang")));
	}

	private void end(XMLStreamReader xml) {
		if (this.foreign > 0) {
			this.foreign--;
			return;
		}
		switch (xml.getLocalName()) {
			case "source", "target" -> this.inside = "";
			case "unit" -> {
				if (this.rows.size() > UNITS) {
					throw new Refused(Unreadable.TOO_LONG);
				}
				this.rows.add(List.of(this.id, this.source.toString().strip(), this.target.toString().strip()));
			}
			default -> {
			}
		}
	}

	private void character(String hex) {
		if (hex.matches("[0-9A-Fa-f]{1,4}")) {
			words(Character.toString(Integer.parseInt(hex, 16)));
		}
	}

	private void words(String more) {
		if (this.foreign > 0 || this.inside.isEmpty()) {
			return;
		}
		("source".equals(this.inside) ? this.source : this.target).append(more);
		this.length += more.length();
		if (this.length > Extracted.MAX_CHARACTERS) {
			throw new Refused(Unreadable.TOO_LONG);
		}
	}

}
