package org.mandat.platform.paper;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;

/**
 * What begins on a new page: one language form, or two beside each other.
 *
 * @param index the place of its first form in the paper
 * @param forms one form or two
 * @param beside the two beside each other, or nothing
 */
public record Leaf(int index, List<Form> forms, @Nullable Beside beside) {

	/** The leaves of a paper; an odd language at the end stands alone. */
	static List<Leaf> of(Paper paper, List<PaperLabels> labels) {
		List<Leaf> leaves = new ArrayList<>();
		boolean two = paper.style().layout() == PaperStyle.Layout.BESIDE && paper.style().hasRoomForTwo();
		for (int i = 0; i < paper.sheets().size(); i += leaves.getLast().forms().size()) {
			Form first = new Form(paper.sheets().get(i), labels.get(i));
			if (two && i + 1 < paper.sheets().size()) {
				Form second = new Form(paper.sheets().get(i + 1), labels.get(i + 1));
				leaves.add(new Leaf(i, List.of(first, second), Beside.of(first, second)));
			}
			else {
				leaves.add(new Leaf(i, List.of(first), null));
			}
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
