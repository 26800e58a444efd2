package org.mandat.platform.extraction.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mandat.platform.extraction.pdf.Line.Room;

/**
 * Words to lines, columns in the order in which they are read. A column is where for
 * several lines no word crosses a gap and both sides hold prose; short entries side by
 * side are rows of a table.
 */
final class PageLines {

	private final int page;

	private final List<Line> lines = new ArrayList<>();

	private int column;

	private PageLines(int page, int column) {
		this.page = page;
		this.column = column;
	}

	/** The lines of a page; columns are numbered on from here. */
	static List<Line> of(List<Word> words, int page, int column) {
		PageLines lines = new PageLines(page, column);
		lines.order(words, 0);
		return lines.lines;
	}

	private void order(List<Word> words, int depth) {
		if (words.isEmpty()) {
			return;
		}
		Band band = (depth > 8) ? null : Gutter.best(words);
		if (band == null) {
			column(words);
			return;
		}
		order(words.stream().filter((word) -> word.base() < band.top()).toList(), depth + 1);
		List<Word> within = words.stream()
			.filter((word) -> word.base() >= band.top() && word.base() <= band.bottom())
			.toList();
		order(within.stream().filter((word) -> word.middle() < band.at()).toList(), depth + 1);
		order(within.stream().filter((word) -> word.middle() >= band.at()).toList(), depth + 1);
		order(words.stream().filter((word) -> word.base() > band.bottom()).toList(), depth + 1);
	}

	private void column(List<Word> words) {
		this.column++;
		float left = (float) words.stream().mapToDouble(Word::left).min().orElse(0);
		float right = (float) words.stream().mapToDouble(Word::right).max().orElse(0);
		Room room = new Room(left, right);
		List<List<Word>> rows = rows(words);
		List<List<List<Word>>> cut = rows.stream().map(PageLines::cells).toList();
		for (int i = 0; i < cut.size(); i++) {
			boolean row = cut.get(i).size() > 1 && (aligned(cut, i, i - 1) || aligned(cut, i, i + 1));
			add(rows.get(i), row ? cut.get(i) : List.of(), room);
		}
	}

	/** Words that stand beside each other, from the top, each row from the left. */
	static List<List<Word>> rows(List<Word> words) {
		List<Word> sorted = new ArrayList<>(words);
		sorted.sort(Comparator.comparingDouble(Word::base));
		List<List<Word>> rows = new ArrayList<>();
		float top = 0;
		float bottom = 0;
		for (Word word : sorted) {
			float over = Math.min(bottom, word.bottom()) - Math.max(top, word.top());
			if (!rows.isEmpty() && over > 0.5f * Math.min(bottom - top, word.bottom() - word.top())) {
				rows.getLast().add(word);
				if (word.size() > 0.8f * (bottom - top)) {
					top = word.top();
					bottom = word.bottom();
				}
			}
			else {
				rows.add(new ArrayList<>(List.of(word)));
				top = word.top();
				bottom = word.bottom();
			}
		}
		rows.forEach((row) -> row.sort(Comparator.comparingDouble(Word::left)));
		return rows;
	}

	/** A row cut where the blank is much wider than one between words. */
	private static List<List<Word>> cells(List<Word> row) {
		List<List<Word>> cells = new ArrayList<>();
		Word before = null;
		for (Word word : row) {
			boolean apart = before == null
					|| word.left() - before.right() > 1.6f * Math.max(word.size(), before.size());
			if (apart && !(cells.size() == 1 && Bullets.begins(text(cells.getFirst()) + " x")
					&& cells.getFirst().size() == 1)) {
				cells.add(new ArrayList<>());
			}
			cells.getLast().add(word);
			before = word;
		}
		return cells;
	}

	private static boolean aligned(List<List<List<Word>>> rows, int one, int other) {
		if (other < 0 || other >= rows.size() || rows.get(other).size() < 2) {
			return false;
		}
		int same = 0;
		for (List<Word> cell : rows.get(one).subList(1, rows.get(one).size())) {
			same += rows.get(other)
				.stream()
				.anyMatch((there) -> Math.abs(there.getFirst().left() - cell.getFirst().left()) < cell.getFirst().size()
						|| Math.abs(there.getLast().right() - cell.getLast().right()) < cell.getFirst().size() * 0.5f)
								? 1 : 0;
		}
		return same * 2 >= rows.get(one).size() - 1;
	}

	private void add(List<Word> row, List<List<Word>> cells, Room room) {
		float size = (float) row.stream()
			.sorted(Comparator.comparingInt((word) -> -word.text().length()))
			.limit(1)
			.mapToDouble(Word::size)
			.sum();
		float base = (float) row.stream()
			.filter((word) -> word.size() >= size * 0.8f)
			.mapToDouble(Word::base)
			.max()
			.orElse(0);
		List<Word> marked = row.stream().map((word) -> raised(word, size, base)).toList();
		long bold = row.stream().filter(Word::bold).mapToInt((word) -> word.text().length()).sum();
		long all = row.stream().mapToInt((word) -> word.text().length()).sum();
		Word first = row.getFirst();
		this.lines.add(new Line(text(marked), this.page, this.column, room, first.left(), row.getLast().right(), base,
				size, bold * 10 > all * 9, first.right() - first.left(),
				cells.isEmpty() ? null : cells.stream().map(PageLines::text).toList()));
	}

	private static Word raised(Word word, float size, float base) {
		boolean raised = word.size() < size * 0.8f && base - word.base() > size * 0.15f
				&& word.text().matches("[\\d*†‡,]{1,4}|[ivx]{1,4}");
		return raised ? new Word(word.text(), word.left(), word.right(), word.base(), word.size(), word.bold(), true)
				: word;
	}

	private static String text(List<Word> words) {
		StringBuilder text = new StringBuilder();
		Word before = null;
		for (Word word : words) {
			if (word.raised()) {
				text.append(Line.NOTE).append(word.text()).append(Line.NOTE_END);
			}
			else {
				float size = Math.max(word.size(), 1);
				boolean glued = before == null || (before.raised() || before.size() != word.size())
						&& word.left() - before.right() < size * 0.1f;
				text.append(glued ? "" : " ").append(word.text());
			}
			before = word;
		}
		return text.toString();
	}

	/** Where two columns stand side by side. */
	record Band(float at, float top, float bottom, int lines) {
	}

}
