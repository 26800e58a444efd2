package org.mandat.platform.extraction.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.platform.extraction.TableFlow;

/**
 * A story of DOCX: paragraphs, tables, text boxes. Deleted and moved-away runs, hidden
 * text, codes of fields and the second form of alternatives are left out.
 */
final class DocxBody implements SafeZip.Part {

	private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText",
			"delInstrText", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "sectPrChange", "numberingChange",
			"annotation", "ruby");

	private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");

	/** Boxes within boxes deeper than this are read as part of the outer one. */
	private static final int DEPTH = 20;

	private final TableFlow flow;

	private final Styles styles;

	private final Numbering numbering;

	private final List<String> notes = new ArrayList<>();

	private final Deque<Paragraph> open = new ArrayDeque<>();

	private int skipped;

	private boolean hidden;

	private boolean text;

	private boolean contents;

	DocxBody(TableFlow flow, Styles styles, Numbering numbering) {
		this.flow = flow;
		this.styles = styles;
		this.numbering = numbering;
	}

	/** The notes referred to, in their order. */
	List<String> notes() {
		return this.notes;
	}

	void finish() {
		this.flow.finished();
	}

	@Override
	public void event(int event, XMLStreamReader xml) {
		switch (event) {
			case XMLStreamReader.START_ELEMENT -> start(xml);
			case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
			case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
				if (this.text && this.skipped == 0 && !this.hidden) {
					words(xml.getText());
				}
			}
			default -> {
			}
		}
	}

	private void start(XMLStreamReader xml) {
		String name = xml.getLocalName();
		if (CHANGES.contains(name)) {
			this.flow.out().remark(Remark.CHANGES);
		}
		if (this.skipped > 0 || LEFT_OUT.contains(name)) {
			this.skipped++;
			return;
		}
		Paragraph here = this.open.peek();
		switch (name) {
			case "p" -> {
				if (this.open.size() < DEPTH) {
					this.open.push(new Paragraph());
				}
			}
			case "tr" -> this.flow.row();
			case "tc" -> this.flow.cell();
			case "sdt" -> this.contents = false;
			case "docPartGallery" -> this.contents = "Table of Contents".equals(Docx.attribute(xml, "val"));
			case "r" -> this.hidden = false;
			case "vanish" -> this.hidden = here != null && here.inRun && !off(xml);
			case "t" -> this.text = true;
			case "footnoteReference" -> this.notes.add("f" + Docx.attribute(xml, "id"));
			case "endnoteReference" -> this.notes.add("e" + Docx.attribute(xml, "id"));
			default -> inline(name, xml, here);
		}
		if (here != null && "r".equals(name)) {
			here.inRun = true;
		}
	}

	private void inline(String name, XMLStreamReader xml, @Nullable Paragraph here) {
		if (here == null) {
			return;
		}
		switch (name) {
			case "tab", "ptab" -> {
				if (here.inRun) {
					words("\t");
				}
			}
			case "br" -> words("page".equals(Docx.attribute(xml, "type")) ? "\f" : "\n");
			case "cr" -> words("\n");
			case "lastRenderedPageBreak" -> words("\f");
			case "noBreakHyphen" -> words("-");
			case "pStyle" -> here.style = Docx.attribute(xml, "val");
			case "outlineLvl" -> here.heading = Numbering.number(Docx.attribute(xml, "val")) < 9;
			case "numId" -> here.list = Docx.attribute(xml, "val");
			case "ilvl" -> here.level = Numbering.number(Docx.attribute(xml, "val"));
			default -> {
			}
		}
	}

	private static boolean off(XMLStreamReader xml) {
		return Docx.attribute(xml, "val").matches("0|false|off");
	}

	private void end(String name) {
		if (this.skipped > 0) {
			this.skipped--;
			return;
		}
		switch (name) {
			case "t" -> this.text = false;
			case "r" -> this.hidden = false;
			case "tr" -> this.flow.endRow();
			case "p" -> {
				if (!this.open.isEmpty()) {
					write(this.open.pop());
				}
			}
			case "sdt" -> this.contents = false;
			default -> {
			}
		}
	}

	private void words(String more) {
		Paragraph here = this.open.peek();
		if (here != null) {
			here.words.append(more);
		}
	}

	private void write(Paragraph done) {
		String words = done.words.toString();
		if (this.contents || this.styles.contents(done.style)) {
			return;
		}
		Styles.Style listed = this.styles.list(done.style);
		String list = done.list.isEmpty() && listed != null ? listed.list() : done.list;
		boolean heading = done.heading || this.styles.heading(done.style);
		if (words.isBlank()) {
			this.flow.paragraph(words);
			if (words.indexOf('\f') < 0) {
				this.flow.out().gap();
			}
		}
		else if (heading) {
			boolean numbered = !list.isEmpty() && !"0".equals(list);
			String number = numbered ? this.numbering.next(list, level(done, listed)) : "";
			this.flow.heading(number.isEmpty() ? words : number + " " + words);
		}
		else if (!list.isEmpty() && !"0".equals(list)) {
			this.flow.item(this.numbering.next(list, level(done, listed)), words);
		}
		else {
			this.flow.paragraph(words);
		}
	}

	private static int level(Paragraph done, Styles.@Nullable Style listed) {
		return (done.level >= 0) ? done.level : (listed == null) ? 0 : listed.level();
	}

	private static final class Paragraph {

		private final StringBuilder words = new StringBuilder();

		private @Nullable String style;

		private String list = "";

		private int level = -1;

		private boolean heading;

		private boolean inRun;

	}

}
