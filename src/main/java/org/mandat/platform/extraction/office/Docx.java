package org.mandat.platform.extraction.office;

import java.util.LinkedHashMap;
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
 * The text of Office Open XML (ECMA-376): the body with changes accepted, footnotes and
 * endnotes at the end, heads and feet of pages apart from it. Macros are seen and left
 * alone.
 */
final class Docx {

	private final SafeZip zip;

	private final PaperWriter out = new PaperWriter();

	private final Styles styles = new Styles();

	private final Numbering numbering = new Numbering();

	Docx(SafeZip zip) {
		this.zip = zip;
	}

	Extracted read() {
		String body = "word/document.xml";
		if (!this.zip.has(body)) {
			body = this.zip.names()
				.stream()
				.filter((name) -> name.matches("word/document\\d*\\.xml"))
				.findFirst()
				.orElseThrow(() -> new Refused(Unreadable.DAMAGED));
		}
		this.zip.read("word/styles.xml", this.styles);
		this.zip.read("word/numbering.xml", this.numbering);
		for (String name : this.zip.names()) {
			if (name.matches("word/(?:header|footer)\\d*\\.xml")) {
				margins(name);
			}
			else if (name.endsWith("vbaProject.bin")) {
				this.out.remark(Remark.MACROS);
			}
			else if (name.equals("word/comments.xml")) {
				this.out.remark(Remark.COMMENTS);
			}
		}
		properties();
		Map<String, List<String>> notes = new LinkedHashMap<>();
		this.zip.read("word/footnotes.xml", new DocxNotes("f", this.styles, notes));
		this.zip.read("word/endnotes.xml", new DocxNotes("e", this.styles, notes));
		DocxBody part = new DocxBody(new TableFlow(this.out), this.styles, this.numbering);
		this.zip.read(body, part);
		part.finish();
		int n = 0;
		for (String id : part.notes()) {
			n++;
			List<String> words = notes.getOrDefault(id, List.of());
			if (!words.isEmpty()) {
				this.out.note(String.valueOf(n), String.join("\n", words));
			}
		}
		return this.out.written(Format.DOCX);
	}

	/** Heads and feet of pages: a marking of classification often stands there only. */
	private void margins(String name) {
		PaperWriter margin = new PaperWriter();
		DocxBody part = new DocxBody(new TableFlow(margin), this.styles, new Numbering());
		this.zip.read(name, part);
		part.finish();
		margin.written(Format.DOCX).text().lines().forEach(this.out::margin);
	}

	private void properties() {
		for (String name : List.of("docProps/core.xml", "docProps/custom.xml")) {
			this.zip.read(name, (event, xml) -> {
				if (event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
					this.out.margin(xml.getText());
				}
			});
		}
	}

	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

}
