package org.mandat.translation.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.mandat.platform.documents.Sheet;

/**
 * A batch as XLIFF 2.1 (OASIS standard of 2018): one file, one unit per line. An earlier
 * translation stands as a match beside its own source, and agreed terms as a glossary, so
 * that tools of translators show them and nothing old is taken for done.
 */
final class XliffFile {

	private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";

	private static final String MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";

	private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";

	private final BatchRow batch;

	private final XMLStreamWriter xml;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private XliffFile(BatchRow batch) throws XMLStreamException {
		this.batch = batch;
		this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
	}

	/** The file; terms are the agreed words in both languages, by number of the line. */
	static byte[] of(BatchRow batch, List<BatchLine> lines, Map<Integer, Map<String, String>> terms,
			Map<Integer, String> notes) {
		try {
			XliffFile file = new XliffFile(batch);
			file.begin();
			for (BatchLine line : lines) {
				file.unit(line, terms.getOrDefault(line.n(), Map.of()), notes.getOrDefault(line.n(), ""));
			}
			return file.end();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void begin() throws XMLStreamException {
		this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		this.xml.writeStartElement("xliff");
		this.xml.writeDefaultNamespace(CORE);
		this.xml.writeNamespace("mtc", MATCHES);
		this.xml.writeNamespace("gls", GLOSSARY);
		this.xml.writeAttribute("version", "2.1");
		this.xml.writeAttribute("srcLang", this.batch.source());
		this.xml.writeAttribute("trgLang", this.batch.lang());
		this.xml.writeStartElement("file");
		this.xml.writeAttribute("id", this.batch.code());
	}

	private void unit(BatchLine line, Map<String, String> terms, String note) throws XMLStreamException {
		this.xml.writeStartElement("unit");
		this.xml.writeAttribute("id", this.batch.code() + "-" + line.n());
		this.xml.writeAttribute("xml:space", "preserve");
		// The order of the standard: modules, notes, segments.
		if (line.older() != null && line.former() != null) {
			this.xml.writeStartElement("mtc:matches");
			this.xml.writeStartElement("mtc:match");
			this.xml.writeAttribute("ref", "#s1");
			element("source", line.older());
			element("target", line.former());
			this.xml.writeEndElement();
			this.xml.writeEndElement();
		}
		if (!terms.isEmpty()) {
			this.xml.writeStartElement("gls:glossary");
			for (Map.Entry<String, String> term : terms.entrySet()) {
				this.xml.writeStartElement("gls:glossEntry");
				element("gls:term", term.getKey());
				element("gls:translation", term.getValue());
				this.xml.writeEndElement();
			}
			this.xml.writeEndElement();
		}
		notes(line, note);
		this.xml.writeStartElement("segment");
		this.xml.writeAttribute("id", "s1");
		this.xml.writeAttribute("state", "initial");
		element("source", line.words());
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private void notes(BatchLine line, String note) throws XMLStreamException {
		boolean former = line.former() != null && line.older() == null;
		if (note.isEmpty() && !former) {
			return;
		}
		this.xml.writeStartElement("notes");
		if (!note.isEmpty()) {
			note("context", note);
		}
		if (former) {
			note("former-translation", String.valueOf(line.former()));
		}
		this.xml.writeEndElement();
	}

	private void note(String category, String words) throws XMLStreamException {
		this.xml.writeStartElement("note");
		this.xml.writeAttribute("category", category);
		this.xml.writeCharacters(clean(words));
		this.xml.writeEndElement();
	}

	private void element(String name, String words) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(clean(words));
		this.xml.writeEndElement();
	}

	private byte[] end() throws XMLStreamException {
		this.xml.writeEndDocument();
		this.xml.close();
		return this.out.toByteArray();
	}

	/** What XML 1.0 may hold. */
	private static String clean(String words) {
		return words.codePoints()
			.filter(Sheet::isXml)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
