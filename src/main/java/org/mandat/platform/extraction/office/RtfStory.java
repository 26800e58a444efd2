package org.mandat.platform.extraction.office;

import java.util.Set;

import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.platform.extraction.PaperWriter;
import org.mandat.platform.extraction.TableFlow;

/** What the words of RTF do to the text: paragraphs, cells, items, notes, heads, feet. */
final class RtfStory {

	private static final Set<String> PASSED_OVER = Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "object",
			"listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "colorschememapping", "datastore",
			"fldinst", "latentstyles", "xmlnstbl", "revtbl", "filetbl", "template", "bkmkstart", "bkmkend",
			"nonshppict", "annotation", "atnid", "atnauthor", "pgdsctbl", "nonesttables", "ftnsep", "ftnsepc",
			"aftnsep", "aftnsepc", "upr", "sp", "shpinst", "comment", "txe", "xe", "tc");

	private static final Set<String> MARGINS = Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl",
			"footerr", "footerf");

	private final PaperWriter out = new PaperWriter();

	private final TableFlow flow = new TableFlow(this.out);

	private final StringBuilder words = new StringBuilder();

	private final StringBuilder aside = new StringBuilder();

	private final StringBuilder mark = new StringBuilder();

	private boolean inTable;

	private boolean rowOpen;

	private boolean cellOpen;

	private boolean heading;

	private boolean item;

	private boolean inMark;

	private int notes;

	void text(RtfState state, String text) {
		if (this.inMark) {
			this.mark.append(text);
		}
		else if (!state.skipped && !state.hidden && !state.deleted) {
			((state.margin || state.note) ? this.aside : this.words).append(text);
		}
	}

	void word(RtfState state, String word, boolean given, int value) {
		if (word.equals("pntext") || word.equals("listtext")) {
			this.inMark = true;
			this.item = true;
			this.mark.setLength(0);
			state.skipped = true;
		}
		else if (PASSED_OVER.contains(word)) {
			state.skipped = true;
		}
		else if (MARGINS.contains(word)) {
			state.margin = true;
		}
		else if (word.equals("footnote")) {
			state.note = true;
		}
		else if (state.optional && !known(word)) {
			state.skipped = true;
		}
		else if (!state.skipped) {
			inText(state, word, !given || value != 0, value);
		}
		state.optional = false;
	}

	private static boolean known(String word) {
		return word.equals("shptxt") || word.equals("fldrslt") || word.equals("ud");
	}

	private void inText(RtfState state, String word, boolean on, int value) {
		switch (word) {
			case "par", "sect" -> end(state);
			case "page", "softpage" -> text(state, "\f");
			case "line" -> text(state, "\n");
			case "tab" -> text(state, "\t");
			case "emdash" -> text(state, "—");
			case "endash" -> text(state, "–");
			case "lquote" -> text(state, "‘");
			case "rquote" -> text(state, "’");
			case "ldblquote" -> text(state, "“");
			case "rdblquote" -> text(state, "”");
			case "bullet" -> text(state, "•");
			case "emspace", "enspace", "qmspace" -> text(state, " ");
			case "v" -> state.hidden = on;
			case "deleted" -> {
				state.deleted = on;
				this.out.remark(Remark.CHANGES);
			}
			case "plain" -> {
				state.hidden = false;
				state.deleted = false;
			}
			case "pard" -> {
				this.inTable = false;
				this.heading = false;
				this.item = false;
			}
			case "intbl" -> this.inTable = true;
			case "outlinelevel" -> this.heading = value < 9;
			case "cell" -> cell();
			case "row" -> row();
			default -> {
			}
		}
	}

	/** A group ended: what was a note, head or foot is whole. */
	void leave(RtfState inner, RtfState outer) {
		if (this.inMark && !outer.skipped) {
			this.inMark = false;
		}
		if (inner.margin && !outer.margin) {
			this.aside.toString().lines().forEach(this.out::margin);
			this.aside.setLength(0);
		}
		else if (inner.note && !outer.note) {
			this.notes++;
			this.out.note(String.valueOf(this.notes), this.aside.toString());
			this.aside.setLength(0);
		}
	}

	private void end(RtfState state) {
		if (state.margin || state.note) {
			this.aside.append('\n');
			return;
		}
		boolean empty = this.words.toString().isBlank();
		if (this.inTable) {
			openRow();
		}
		else if (!this.inTable && this.rowOpen) {
			row();
		}
		write();
		if (empty && !this.inTable) {
			this.out.gap();
		}
	}

	private void write() {
		String text = this.words.toString();
		this.words.setLength(0);
		String number = this.mark.toString().strip();
		this.mark.setLength(0);
		if (this.heading) {
			this.flow.heading(number.isEmpty() ? text : number + " " + text);
		}
		else if (this.item && !text.isBlank()) {
			this.flow.item(number.matches("[\\p{L}\\d]{1,4}[.)]|\\([\\p{L}\\d]{1,4}\\)") ? number : "", text);
		}
		else {
			this.flow.paragraph(text);
		}
	}

	private void cell() {
		openRow();
		write();
		this.cellOpen = false;
	}

	private void openRow() {
		if (!this.rowOpen) {
			this.flow.row();
			this.rowOpen = true;
			this.cellOpen = false;
		}
		if (!this.cellOpen) {
			this.flow.cell();
			this.cellOpen = true;
		}
	}

	private void row() {
		if (this.rowOpen) {
			this.flow.endRow();
			this.rowOpen = false;
		}
	}

	PaperWriter finished() {
		if (!this.words.toString().isBlank()) {
			write();
		}
		return this.flow.finished();
	}

}
