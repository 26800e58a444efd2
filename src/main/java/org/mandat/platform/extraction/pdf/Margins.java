package org.mandat.platform.extraction.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what stands at the head and foot of pages: lines that come again at the same
 * height, and the numbers of pages.
 */
final class Margins {

	/** How many rows from the edge may belong to head or foot. */
	private static final int ROWS = 3;

	/** The part of a page's height in which head and foot lie. */
	private static final float EDGE = 0.14f;

	private static final int SHORT = 70;

	private static final Pattern NUMBER = Pattern
		.compile("(?iU)(?:page|pg|faqe|faqja|f|str|strana|stranica|страна|стр)?[.\\s]*[-–—|·(\\[]*\\s*#\\s*"
				+ "(?:(?:/|of|nga|od|prej|из|од|\\|)\\s*#)?\\s*[-–—|·)\\]]*|[ivxlc]{1,6}");

	private final Map<String, List<Float>> seen = new HashMap<>();

	private final int pages;

	private final Set<String> dropped = new HashSet<>();

	private final List<String> texts = new ArrayList<>();

	/** Looks at all pages. */
	Margins(List<List<Word>> pages, List<Float> heights) {
		this.pages = pages.size();
		for (int page = 0; page < pages.size(); page++) {
			float height = heights.get(page);
			for (List<Word> row : edges(pages.get(page), height)) {
				this.seen.computeIfAbsent(key(row), (any) -> new ArrayList<>()).add(place(row, height));
			}
		}
	}

	/** The words of a page without its head and foot. */
	List<Word> without(List<Word> words, float height) {
		List<List<Word>> rows = PageLines.rows(words);
		Set<Word> gone = new HashSet<>();
		drop(rows, height, gone);
		drop(rows.reversed(), height, gone);
		return gone.isEmpty() ? words : words.stream().filter((word) -> !gone.contains(word)).toList();
	}

	/**
	 * From the edge inwards, as long as rows come again and a gap parts them from the
	 * text.
	 */
	private void drop(List<List<Word>> fromEdge, float height, Set<Word> gone) {
		int many = 0;
		for (int i = 0; i < Math.min(ROWS, fromEdge.size()); i++) {
			List<Word> row = fromEdge.get(i);
			if (!near(row.getFirst().base(), height) || !(repeated(row, height) || number(row))) {
				break;
			}
			if (i + 1 == fromEdge.size() || apart(row, fromEdge.get(i + 1))) {
				many = i + 1;
			}
		}
		for (List<Word> row : fromEdge.subList(0, many)) {
			gone.addAll(row);
			if (this.dropped.add(key(row))) {
				this.texts.add(text(row));
			}
		}
	}

	private static boolean apart(List<Word> row, List<Word> next) {
		float size = Math.max(row.getFirst().size(), next.getFirst().size());
		return Math.abs(row.getFirst().base() - next.getFirst().base()) > size * 1.6f;
	}

	private static boolean near(float base, float height) {
		return base < height * EDGE || base > height * (1 - EDGE);
	}

	/** What heads and feet say, each once. */
	List<String> texts() {
		return this.texts;
	}

	private boolean repeated(List<Word> row, float height) {
		float here = place(row, height);
		long same = this.seen.getOrDefault(key(row), List.of())
			.stream()
			.filter((there) -> Math.abs(there - here) < 5)
			.count();
		return same >= 3 || (same >= 2 && this.pages <= 4);
	}

	/** Only where nothing stands beyond it is a number the number of a page. */
	private static boolean number(List<Word> row) {
		return NUMBER.matcher(key(row)).matches();
	}

	/** From above in the upper half, from below in the lower: pages differ in height. */
	private static float place(List<Word> row, float height) {
		float base = row.getFirst().base();
		return (base < height / 2) ? base : base - height;
	}

	private static List<List<Word>> edges(List<Word> words, float height) {
		List<Word> near = words.stream().filter((word) -> near(word.base(), height)).toList();
		List<List<Word>> rows = PageLines.rows(near);
		List<List<Word>> head = rows.stream().filter((row) -> row.getFirst().base() < height / 2).limit(ROWS).toList();
		List<List<Word>> foot = new ArrayList<>(
				rows.stream().filter((row) -> row.getFirst().base() >= height / 2).toList().reversed());
		List<List<Word>> edges = new ArrayList<>(head);
		edges.addAll(foot.subList(0, Math.min(ROWS, foot.size())));
		return edges;
	}

	/** Numbers in short lines count up; long lines have to be the same. */
	private static String key(List<Word> row) {
		String text = text(row).strip();
		return (text.length() > SHORT) ? text : text.replaceAll("\\d+", "#");
	}

	private static String text(List<Word> row) {
		return String.join(" ", row.stream().map(Word::text).toList());
	}

}
