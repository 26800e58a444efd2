package org.mandat.platform.paper;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;

/**
 * What begins on a new page: one language form, or several beside each other.
 *
 * @param index the place of its first form in the paper
 * @param forms one form or several
 * @param beside the same beside each other, or nothing
 */
public record Leaf(int index, List<Form> forms, @Nullable Beside beside) {

	/**
	 * The leaves of a paper: as many languages beside each other as the sheet has room
	 * for, and if they are more, shared out evenly in their order.
	 */
	static List<Leaf> of(Paper paper, List<PaperLabels> labels) {
		List<Form> forms = new ArrayList<>();
		for (int i = 0; i < labels.size(); i++) {
			forms.add(new Form(paper.sheets().get(i), labels.get(i)));
		}
		int room = (paper.style().layout() == PaperStyle.Layout.BESIDE) ? paper.style().columns() : 1;
		int count = (forms.size() + room - 1) / room;
		List<Leaf> leaves = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < count; i++) {
			int until = from + (forms.size() - from + count - i - 1) / (count - i);
			List<Form> part = List.copyOf(forms.subList(from, until));
			leaves.add(new Leaf(from, part, (part.size() > 1) ? Beside.of(part) : null));
			from = until;
		}
		return leaves;
	}

	/** The first language form, which gives head and foot. */
	public Form first() {
		return this.forms.getFirst();
	}

	/** The lines that wait for a hand: whose, in each of the languages of the leaf. */
	public List<List<Words>> lines() {
		List<List<Words>> lines = new ArrayList<>();
		int most = this.forms.stream().mapToInt((form) -> form.lines().size()).max().orElse(0);
		for (int i = 0; i < most; i++) {
			List<Words> line = new ArrayList<>();
			for (Form form : this.forms) {
				if (i < form.lines().size()) {
					Words words = form.lines().get(i);
					line.add(new Words(words.text(),
							(words.lang() == null) ? form.sheet().language().tag() : words.lang()));
				}
			}
			lines.add(line);
		}
		return lines;
	}

	/** A language form with its words of head and foot. */
	public record Form(Sheet sheet, PaperLabels labels) {

		/** Whether the running head has to name the space: not where the date does. */
		public boolean namesSpace() {
			return this.labels.dated().isEmpty() || !this.sheet.space().equals(this.sheet.place());
		}

		List<Words> lines() {
			List<Words> lines = new ArrayList<>();
			if (!this.labels.signature().isEmpty()) {
				List<Words> signers = this.sheet.content().signers();
				lines.addAll(signers.isEmpty() ? List.of(Words.of(this.labels.signature())) : signers);
			}
			if (!this.labels.stamp().isEmpty()) {
				lines.add(Words.of(this.labels.stamp()));
			}
			return lines;
		}

	}

}
