package org.mandat.platform.paper;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The page of a paper made ready for the maker of PDF: its style, its outline, its widths
 * of columns, and only such characters as can be printed.
 */
final class PrintedPage {

	private static final int LETTERS_OF_A_LINE = 85;

	// A row that fills half a page may be divided from its head rather than leave the
	// half white.
	private static final int TALLEST_BEGINNING = 36;

	private static final int HEADING = 2;

	private final Document page;

	private final Fonts fonts;

	PrintedPage(Document page, Fonts fonts) {
		this.page = page;
		this.fonts = fonts;
	}

	/**
	 * Puts pictures in the place of the squares that a browser draws.
	 * @return what each says, by its address
	 */
	Map<String, String> squares() {
		Map<String, String> squares = new LinkedHashMap<>();
		NodeList parts = this.page.getElementsByTagName("div");
		for (int i = 0; i < parts.getLength(); i++) {
			Element part = (Element) parts.item(i);
			if (part.hasAttribute("data-square")) {
				Element picture = this.page.createElement("img");
				picture.setAttribute("src", "square:" + squares.size());
				picture.setAttribute("alt", ((Element) part.getFirstChild()).getAttribute("aria-label"));
				picture.setAttribute("data-wide", String.valueOf(DocxWriter.SQUARE));
				picture.setAttribute("data-tall", String.valueOf(DocxWriter.SQUARE));
				squares.put(picture.getAttribute("src"), part.getAttribute("data-square"));
				part.replaceChild(picture, part.getFirstChild());
			}
		}
		return squares;
	}

	void style(String sheet) {
		Element style = this.page.createElement("style");
		style.setTextContent(sheet);
		head().appendChild(style);
		NodeList columns = this.page.getElementsByTagName("th");
		for (int i = 0; i < columns.getLength(); i++) {
			Element column = (Element) columns.item(i);
			if (column.hasAttribute("data-width")) {
				column.setAttribute("style", "width: " + column.getAttribute("data-width") + "%");
			}
		}
		NodeList tables = this.page.getElementsByTagName("table");
		for (int i = 0; i < tables.getLength(); i++) {
			introduced((Element) tables.item(i));
		}
		NodeList pictures = this.page.getElementsByTagName("img");
		for (int i = 0; i < pictures.getLength(); i++) {
			Element picture = (Element) pictures.item(i);
			picture.setAttribute("style", "width: " + picture.getAttribute("data-wide") + "mm; height: "
					+ picture.getAttribute("data-tall") + "mm");
		}
	}

	/**
	 * Head and first row of a table stand on one page, with the heading and the sentence
	 * before.
	 */
	private static void introduced(Element table) {
		int room = "printed__table".equals(table.getAttribute("class")) ? heightOfBeginning(table) : 0;
		room(table, room);
		Element before = before(table);
		if (before != null && "p".equals(before.getTagName())) {
			room += 2 + 2 * (before.getTextContent().length() / LETTERS_OF_A_LINE);
			room(before, room);
			before = before(before);
		}
		if (before != null && "h2".equals(before.getTagName())) {
			room(before, room + HEADING);
		}
	}

	private static void room(Element element, int needed) {
		String after = "table".equals(element.getTagName()) ? "" : "page-break-after: avoid; ";
		element.setAttribute("style", after + "-fs-page-break-min-height: " + needed + "em");
	}

	private static @Nullable Element before(Element element) {
		Node before = element.getPreviousSibling();
		while (before != null && before.getNodeType() != Node.ELEMENT_NODE) {
			before = before.getPreviousSibling();
		}
		return (Element) before;
	}

	/**
	 * The maker of PDF keeps a caption with the head of its table, yet not with the first
	 * row. So it is told how much room they need, by the letters in them.
	 */
	private static int heightOfBeginning(Element table) {
		NodeList heads = table.getElementsByTagName("th");
		NodeList cells = table.getElementsByTagName("td");
		int captionAndWhite = 3;
		int head = 1;
		int row = 1;
		for (int i = 0; i < heads.getLength(); i++) {
			Element column = (Element) heads.item(i);
			int letters = Math.max(1, LETTERS_OF_A_LINE * Integer.parseInt(column.getAttribute("data-width")) / 100);
			head = Math.max(head, 1 + column.getTextContent().length() / letters);
			if (i < cells.getLength()) {
				row = Math.max(row, 2 + cells.item(i).getTextContent().length() / letters);
			}
		}
		return Math.min(TALLEST_BEGINNING, (captionAndWhite + head + row) * 3 / 2);
	}

	/**
	 * Title and author stand in the description of the file too, which is XML: what XML
	 * cannot hold would make the file one that no archive takes.
	 */
	void described() {
		Node title = this.page.getElementsByTagName("title").item(0);
		title.setTextContent(DocxWriter.clean(title.getTextContent()));
		NodeList said = this.page.getElementsByTagName("meta");
		for (int i = 0; i < said.getLength(); i++) {
			Element one = (Element) said.item(i);
			one.setAttribute("content", DocxWriter.clean(one.getAttribute("content")));
		}
	}

	/** One entry per language form, below it one per part. */
	void outline() {
		Element outline = this.page.createElement("bookmarks");
		Map<String, Element> titles = new HashMap<>();
		NodeList all = this.page.getElementsByTagName("*");
		int number = 0;
		for (int i = 0; i < all.getLength(); i++) {
			Element element = (Element) all.item(i);
			boolean title = "h1".equals(element.getTagName());
			if (title || "h2".equals(element.getTagName())) {
				number++;
				element.setAttribute("id", "part-" + number);
				Element entry = this.page.createElement("bookmark");
				entry.setAttribute("name", element.getTextContent());
				entry.setAttribute("href", "#part-" + number);
				String column = ((Element) element.getParentNode()).getAttribute("data-column");
				(title ? outline : titles.getOrDefault(column, outline)).appendChild(entry);
				if (title) {
					titles.put(column, entry);
				}
			}
		}
		head().appendChild(outline);
	}

	/**
	 * Puts the mark of a missing character where no font has one, and says below how
	 * often.
	 */
	void onlyPrintable(int sheet, IntFunction<String> note) {
		NodeList parts = this.page.getElementsByTagName("div");
		for (int i = 0; i < parts.getLength(); i++) {
			Element part = (Element) parts.item(i);
			if (part.getAttribute("data-sheet").equals(String.valueOf(sheet))) {
				int missing = replace(part);
				if (missing > 0) {
					Element said = this.page.createElement("p");
					said.setAttribute("class", "printed__note");
					said.setTextContent(note.apply(missing));
					part.appendChild(said);
				}
				return;
			}
		}
	}

	private int replace(Node node) {
		int missing = 0;
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			missing += replace(child);
		}
		String text = (node.getNodeType() == Node.TEXT_NODE) ? node.getNodeValue() : "";
		if (!text.codePoints().allMatch(this.fonts::prints)) {
			StringBuilder printed = new StringBuilder(text.length());
			for (int codePoint : text.codePoints().toArray()) {
				if (this.fonts.prints(codePoint)) {
					printed.appendCodePoint(codePoint);
				}
				else if (!silent(codePoint)) {
					printed.append(Fonts.REPLACEMENT);
					missing++;
				}
			}
			node.setNodeValue(printed.toString());
		}
		return missing;
	}

	/**
	 * Marks of direction and joining, and what only steers: nothing is lost with them.
	 */
	private static boolean silent(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
	}

	private Element head() {
		return (Element) this.page.getElementsByTagName("head").item(0);
	}

}
