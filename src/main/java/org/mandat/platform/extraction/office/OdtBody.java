package org.mandat.platform.extraction.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.platform.extraction.TableFlow;

/** A part of OpenDocument: paragraphs, lists, tables, notes. */
final class OdtBody implements SafeZip.Part {

	private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "annotation", "table-of-content",
			"illustration-index", "table-index", "desc", "title", "note-citation", "ruby-text", "forms");

	private static final int DEPTH = 100;

	private final TableFlow flow;

	private final String part;

	private final Map<String, Map<Integer, String[]>> styles;

	private final Deque<Paragraph> open = new ArrayDeque<>();

	private final Deque<Items> lists = new ArrayDeque<>();

	private final List<List<String>> notes = new ArrayList<>();

	private int within;

	private int skipped;

	private int inNote;

	OdtBody(TableFlow flow, String part, Map<String, Map<Integer, String[]>> styles) {
		this.flow = flow;
		this.part = part;
		this.styles = styles;
	}

	List<List<String>> notes() {
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
				if (this.within > 0 && this.skipped == 0) {
					// White space is one blank; more of it is an element of its own.
					words(xml.getText().replaceAll("[ \\t\\r\\n]+", " "));
				}
			}
			default -> {
			}
		}
	}

	private void start(XMLStreamReader xml) {
		String name = xml.getLocalName();
		if (name.equals(this.part)) {
			this.within++;
		}
		if (this.within == 0) {
			return;
		}
		if ("tracked-changes".equals(name)) {
			this.flow.out().remark(Remark.CHANGES);
		}
		else if ("annotation".equals(name)) {
			this.flow.out().remark(Remark.COMMENTS);
		}
		if (this.skipped > 0 || LEFT_OUT.contains(name)) {
			this.skipped++;
			return;
		}
		switch (name) {
			case "p", "h" -> {
				if (this.open.size() < DEPTH) {
					this.open.push(new Paragraph("h".equals(name)));
				}
			}
			case "s" -> words(" ");
			case "tab" -> words("\t");
			case "line-break" -> words("\n");
			case "soft-page-break" -> words("\f");
			case "table-row" -> this.flow.row();
			case "table-cell" -> this.flow.cell();
			case "list" -> this.lists.push(new Items(list(Docx.attribute(xml, "style-name"))));
			case "list-item" -> {
				if (!this.lists.isEmpty()) {
					this.lists.peek().next();
				}
			}
			case "note-body" -> {
				this.inNote++;
				this.notes.add(new ArrayList<>());
			}
			default -> {
			}
		}
	}

	private void end(String name) {
		if (name.equals(this.part) && this.within > 0) {
			this.within--;
		}
		if (this.within == 0) {
			return;
		}
		if (this.skipped > 0) {
			this.skipped--;
			return;
		}
		switch (name) {
			case "p", "h" -> {
				if (!this.open.isEmpty()) {
					write(this.open.pop());
				}
			}
			case "table-row" -> this.flow.endRow();
			case "list" -> this.lists.poll();
			case "note-body" -> this.inNote--;
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
		if (this.inNote > 0) {
			if (!words.isBlank()) {
				this.notes.getLast().add(words);
			}
			return;
		}
		Items list = this.lists.peek();
		if (words.isBlank()) {
			this.flow.paragraph(words);
			this.flow.out().gap();
		}
		else if (done.heading) {
			this.flow.heading(words);
		}
		else if (list != null && list.fresh) {
			list.fresh = false;
			this.flow.item(mark(list), words);
		}
		else {
			this.flow.paragraph(words);
		}
	}

	private String mark(Items list) {
		Map<Integer, String[]> levels = this.styles.getOrDefault(list.style, Map.of());
		String[] level = levels.getOrDefault(this.lists.size(), new String[] { "", "" });
		return level[0].isEmpty() ? "" : Numbering.written(level[0], list.count) + level[1];
	}

	/** A list within a list has the style of the outer one. */
	private String list(String style) {
		return (style.isEmpty() && !this.lists.isEmpty()) ? this.lists.peek().style : style;
	}

	private static final class Paragraph {

		private final StringBuilder words = new StringBuilder();

		private final boolean heading;

		Paragraph(boolean heading) {
			this.heading = heading;
		}

	}

	private static final class Items {

		private final String style;

		private int count;

		private boolean fresh;

		Items(String style) {
			this.style = style;
		}

		void next() {
			this.count++;
			this.fresh = true;
		}

	}

}
