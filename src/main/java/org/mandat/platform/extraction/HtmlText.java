package org.mandat.platform.extraction;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an HTML page. Nothing is run and nothing is fetched; scripts, styles,
 * passages struck out as deleted and what a reader does not see are left out.
 */
final class HtmlText implements NodeVisitor {

	private static final String UNSEEN = "script, style, noscript, template, head, iframe, object, embed, svg, math, "
			+ "canvas, select, textarea, nav, del, [hidden], [aria-hidden=true]";

	/** Declarations of entities in the document type: none is ever resolved. */
	private static final Pattern DECLARATIONS = Pattern.compile("<!DOCTYPE[^\\[>]*\\[[^\\]]*\\]\\s*>",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> APART = Set.of("td", "th", "dt", "dd", "caption");

	private final TableFlow flow = new TableFlow(new PaperWriter());

	private final StringBuilder words = new StringBuilder();

	private boolean heading;

	private String item = "";

	private boolean first;

	private HtmlText() {
	}

	static Extracted of(String html) {
		Document document = Jsoup.parse(DECLARATIONS.matcher(html).replaceFirst(""));
		HtmlText text = new HtmlText();
		text.flow.out().margin(document.title());
		document.select("meta[name=classification], meta[name=keywords], meta[name=description]")
			.forEach((meta) -> text.flow.out().margin(meta.attr("content")));
		document.select(UNSEEN).remove();
		document.body().traverse(text);
		text.flush();
		return text.flow.finished().written(Format.HTML);
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode text) {
			boolean kept = text.parent() instanceof Element parent && parent.closest("pre") != null;
			this.words.append(kept ? text.getWholeText() : text.getWholeText().replaceAll("\\s+", " "));
		}
		else if (node instanceof Element element) {
			open(element);
		}
	}

	private void open(Element element) {
		String name = element.normalName();
		if ("br".equals(name)) {
			this.words.append('\n');
			return;
		}
		if (!block(element)) {
			return;
		}
		flush();
		switch (name) {
			case "tr" -> this.flow.row();
			case "td", "th" -> this.flow.cell();
			case "li" -> {
				this.item = number(element);
				this.first = true;
			}
			default -> this.heading |= name.matches("h[1-6]");
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (!(node instanceof Element element) || !block(element)) {
			return;
		}
		flush();
		switch (element.normalName()) {
			case "tr" -> this.flow.endRow();
			case "li" -> this.first = false;
			default -> this.heading &= !element.normalName().matches("h[1-6]");
		}
	}

	private void flush() {
		String text = this.words.toString();
		this.words.setLength(0);
		if (text.isBlank()) {
			return;
		}
		if (this.heading) {
			this.flow.heading(text);
		}
		else if (this.first) {
			this.flow.item(this.item, text);
			this.first = false;
		}
		else {
			this.flow.paragraph(text);
		}
	}

	private static String number(Element item) {
		Element list = item.parent();
		if (list == null || !"ol".equals(list.normalName())) {
			return "";
		}
		int start = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
		long before = list.children()
			.stream()
			.takeWhile((one) -> one != item)
			.filter((one) -> one.nameIs("li"))
			.count();
		return (start + before) + ".";
	}

	private static boolean block(Element element) {
		return element.tag().isBlock() || APART.contains(element.normalName());
	}

}
