package org.mandat.platform.extraction.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.mandat.platform.extraction.Format;
import org.mandat.platform.extraction.PaperWriter;
import org.mandat.platform.extraction.TableFlow;

/** Footnotes or endnotes of DOCX, by their identifier; separators are none. */
final class DocxNotes implements SafeZip.Part {

	private final String prefix;

	private final Styles styles;

	private final Map<String, List<String>> found;

	private String id = "";

	private PaperWriter paper = new PaperWriter();

	private DocxBody body;

	DocxNotes(String prefix, Styles styles, Map<String, List<String>> found) {
		this.prefix = prefix;
		this.styles = styles;
		this.found = found;
		this.body = new DocxBody(new TableFlow(this.paper), styles, new Numbering());
	}

	@Override
	public void event(int event, XMLStreamReader xml) {
		boolean named = event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT;
		boolean edge = named && xml.getLocalName().matches("footnote|endnote");
		if (edge && event == XMLStreamReader.START_ELEMENT) {
			boolean separator = Docx.attribute(xml, "type").toLowerCase(java.util.Locale.ROOT).contains("separator");
			this.id = separator ? "" : this.prefix + Docx.attribute(xml, "id");
			this.paper = new PaperWriter();
			this.body = new DocxBody(new TableFlow(this.paper), this.styles, new Numbering());
		}
		else if (edge) {
			this.body.finish();
			if (!this.id.isEmpty()) {
				this.found.put(this.id, new ArrayList<>(
						this.paper.written(Format.DOCX).text().lines().filter((line) -> !line.isBlank()).toList()));
			}
		}
		else {
			this.body.event(event, xml);
		}
	}

}
