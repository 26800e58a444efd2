package org.mandat.platform.extraction.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.platform.extraction.Format;
import org.mandat.platform.extraction.PaperWriter;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.TableFlow;
import org.mandat.platform.extraction.Unreadable;

/**
 * The text of OpenDocument (ISO/IEC 26300): the body without what is tracked as deleted,
 * notes at the end, heads and feet of pages apart from it.
 */
final class Odt {

	private final SafeZip zip;

	private final PaperWriter out = new PaperWriter();

	/** By style of list and level, from 1: the format of its numbers and what follows. */
	private final Map<String, Map<Integer, String[]>> lists = new HashMap<>();

	private String list = "";

	Odt(SafeZip zip) {
		this.zip = zip;
	}

	Extracted read() {
		this.zip.read("META-INF/manifest.xml", (event, xml) -> {
			if (event == XMLStreamReader.START_ELEMENT && "encryption-data".equals(xml.getLocalName())) {
				throw new Refused(Unreadable.PASSWORD);
			}
		});
		if (!this.zip.has("content.xml")) {
			throw new Refused(Unreadable.DAMAGED);
		}
		if (this.zip.names().stream().anyMatch((name) -> name.startsWith("Basic/") && name.endsWith(".xml"))) {
			this.out.remark(Remark.MACROS);
		}
		this.zip.read("styles.xml", this::lists);
		this.zip.read("content.xml", this::lists);
		margins();
		OdtBody body = new OdtBody(new TableFlow(this.out), "body", this.lists);
		this.zip.read("content.xml", body);
		body.finish();
		int n = 0;
		for (List<String> note : body.notes()) {
			n++;
			this.out.note(String.valueOf(n), String.join("\n", note));
		}
		return this.out.written(Format.ODT);
	}

	private void lists(int event, XMLStreamReader xml) {
		if (event != XMLStreamReader.START_ELEMENT) {
			return;
		}
		String name = xml.getLocalName();
		if ("list-style".equals(name)) {
			this.list = Docx.attribute(xml, "name");
		}
		else if (name.startsWith("list-level-style-")) {
			boolean numbered = name.endsWith("number") && !Docx.attribute(xml, "num-format").isEmpty();
			String[] level = { numbered ? Docx.attribute(xml, "num-format") : "", Docx.attribute(xml, "num-suffix") };
			this.lists.computeIfAbsent(this.list, (any) -> new HashMap<>())
				.put(Numbering.number(Docx.attribute(xml, "level")), level);
		}
	}

	private void margins() {
		PaperWriter margin = new PaperWriter();
		for (String part : List.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first")) {
			OdtBody body = new OdtBody(new TableFlow(margin), part, this.lists);
			this.zip.read("styles.xml", body);
			body.finish();
		}
		margin.written(Format.ODT).text().lines().forEach(this.out::margin);
		List<String> facts = new ArrayList<>();
		this.zip.read("meta.xml", (event, xml) -> {
			if (event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
				facts.add(xml.getText());
			}
		});
		facts.forEach(this.out::margin);
	}

}
