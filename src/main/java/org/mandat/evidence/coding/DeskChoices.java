package org.mandat.evidence.coding;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;

/** What the form of the coding desk offers, in the page's language. */
public final class DeskChoices {

	private DeskChoices() {
	}

	/** All themes in the order of the list. */
	public static Map<String, String> themes(Page page, Codebook codebook) {
		Map<String, String> choices = new LinkedHashMap<>();
		codebook.themes().forEach((theme) -> choices.put(theme.id(), theme.id() + " " + page.in(theme.name())));
		return choices;
	}

	/** All needs, the ticked ones first. */
	public static Map<String, String> needs(Page page, Codebook codebook, Form form) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (boolean ticked : new boolean[] { true, false }) {
			codebook.needs()
				.stream()
				.filter((need) -> form.chosen("needs", need.id()) == ticked)
				.forEach((need) -> choices.put(need.id(), need.id() + " " + page.in(need.name())));
		}
		return choices;
	}

	/** The flags. */
	public static Map<String, String> flags(Page page, Codebook codebook) {
		Map<String, String> choices = new LinkedHashMap<>();
		codebook.flags().forEach((flag) -> choices.put(flag.id(), page.in(flag.name())));
		return choices;
	}

	/** The values of each attribute, by the field of the form. */
	public static Map<String, Map<String, String>> attributes(Page page, Codebook codebook) {
		Map<String, Map<String, String>> all = new LinkedHashMap<>();
		CodingForm.FIELDS.forEach((field, id) -> codebook.attribute(id).ifPresent((attribute) -> {
			Map<String, String> values = new LinkedHashMap<>();
			attribute.values().forEach((value) -> values.put(value.id(), page.in(value.name())));
			all.put(field, values);
		}));
		return all;
	}

	/** The name of the attribute behind a field. */
	public static String name(Page page, Codebook codebook, String field) {
		return codebook.attribute(CodingForm.FIELDS.getOrDefault(field, field))
			.map((attribute) -> page.in(attribute.name()))
			.orElse(field);
	}

}
