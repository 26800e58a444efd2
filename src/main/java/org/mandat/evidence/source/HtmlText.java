package org.mandat.evidence.source;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an HTML page: blocks apart by an empty line, the rest as it reads. Nothing
 * is run and nothing is fetched; scripts, styles and what a reader does not see are left
 * out.
 */
final class HtmlText {

	private static final String UNSEEN = "title, script, style, noscript, template, head, iframe, object, embed, svg, math, "
			+ "canvas, select, textarea, nav, [hidden], [aria-hidden=true]";

	/** Declarations of entities in the document type: none is ever resolved. */
	private static final Pattern DECLARATIONS = Pattern.compile("<!DOCTYPE[^\\[>]*\\[[^\\]]*\\]\\s*>",
			Pattern.CASE_INSENSITIVE);

	private HtmlText() {
	}

	static String of(String html) {
		Document document = Jsoup.parse(DECLARATIONS.matcher(html).replaceFirst(""));
		document.select(UNSEEN).remove();
		Writer writer = new Writer();
		document.body().traverse(writer);
		return writer.out.toString().strip();
	}

	private static final class Writer implements NodeVisitor {

		private final StringBuilder out = new StringBuilder();

		private boolean blank;

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode text) {
				words(text.getWholeText(), kept(text));
			}
			else if (node instanceof Element element) {
				if ("br".equals(element.normalName())) {
					line();
				}
				else if (block(element)) {
					apart();
				}
				if ("li".equals(element.normalName())) {
					this.out.append("- ");
				}
				else if (element.normalName().matches("h[1-6]")) {
					this.out.append("# ");
				}
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element && block(element)) {
				apart();
			}
		}

		private void words(String text, boolean preformatted) {
			if (preformatted) {
				this.out.append(text);
				return;
			}
			text.codePoints().forEach((c) -> {
				if (Character.isWhitespace(c)) {
					this.blank = true;
				}
				else {
					if (this.blank && !this.out.isEmpty()
							&& !Character.isWhitespace(this.out.charAt(this.out.length() - 1))) {
						this.out.append(' ');
					}
					this.blank = false;
					this.out.appendCodePoint(c);
				}
			});
		}

		private void line() {
			if (!this.out.isEmpty()) {
				this.out.append('\n');
			}
			this.blank = false;
		}

		private void apart() {
			int end = this.out.length();
			while (end > 0 && Character.isWhitespace(this.out.charAt(end - 1))) {
				end--;
			}
			this.out.setLength(end);
			if (end > 0) {
				this.out.append("\n\n");
			}
			this.blank = false;
		}

		private static boolean block(Element element) {
			return element.tag().isBlock() || Set.of("td", "th", "dt", "dd", "caption").contains(element.normalName());
		}

		private static boolean kept(TextNode text) {
			return text.parent() instanceof Element element && element.closest("pre") != null;
		}

	}

}
