package org.mandat.platform.extraction.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** The styles of DOCX that say what a paragraph is: heading, item of a list, contents. */
final class Styles implements SafeZip.Part {

	private final Map<String, Style> styles = new HashMap<>();

	private String id = "";

	@Override
	public void event(int event, XMLStreamReader xml) {
		if (event != XMLStreamReader.START_ELEMENT) {
			return;
		}
		String value = Docx.attribute(xml, "val");
		Style style = this.styles.getOrDefault(this.id, new Style("", "", 9, "", 0));
		switch (xml.getLocalName()) {
			case "style" -> this.id = Docx.attribute(xml, "styleId");
			case "name" -> this.styles.put(this.id, style.named(value.toLowerCase(Locale.ROOT)));
			case "basedOn" -> this.styles.put(this.id, style.basedOn(value));
			case "outlineLvl" -> this.styles.put(this.id, style.outlined(Numbering.number(value)));
			case "numId" -> this.styles.put(this.id, style.listed(value, style.level()));
			case "ilvl" -> this.styles.put(this.id, style.listed(style.list(), Numbering.number(value)));
			default -> {
			}
		}
	}

	boolean heading(@Nullable String style) {
		return any(style, (one) -> one.outline() < 9 || one.name().matches("heading \\d|title|subtitle"));
	}

	boolean contents(@Nullable String style) {
		return any(style, (one) -> one.name().matches("toc \\d|toc heading|table of figures"));
	}

	/** The style, or the first it is based on, that makes its paragraphs items. */
	@Nullable Style list(@Nullable String style) {
		Style one = (style == null) ? null : this.styles.get(style);
		for (int i = 0; one != null && i < 10; i++) {
			if (!one.list().isEmpty()) {
				return one;
			}
			one = this.styles.get(one.base());
		}
		return null;
	}

	private boolean any(@Nullable String style, java.util.function.Predicate<Style> what) {
		Style one = (style == null) ? null : this.styles.get(style);
		for (int i = 0; one != null && i < 10; i++) {
			if (what.test(one)) {
				return true;
			}
			one = this.styles.get(one.base());
		}
		return false;
	}

	/** What a style says of its paragraphs. */
	record Style(String name, String base, int outline, String list, int level) {

		Style named(String to) {
			return new Style(to, this.base, this.outline, this.list, this.level);
		}

		Style basedOn(String to) {
			return new Style(this.name, to, this.outline, this.list, this.level);
		}

		Style outlined(int to) {
			return new Style(this.name, this.base, to, this.list, this.level);
		}

		Style listed(String to, int at) {
			return new Style(this.name, this.base, this.outline, to, at);
		}

	}

}
