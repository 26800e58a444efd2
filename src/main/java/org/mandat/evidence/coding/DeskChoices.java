package org.mandat.evidence.coding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.evidence.Codebook;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;

/** What the form of the coding desk offers, in the page's language. */
public final class DeskChoices {

	private DeskChoices() {
	}

	/**
	 * All themes and sub-themes in use, in the order of the list; one that is not used
	 * any more only where the statement bears it.
	 */
	public static Map<String, String> themes(Page page, Codebook codebook, Form form) {
		Map<String, String> choices = new LinkedHashMap<>();
		codebook.codes().forEach((code) -> choices.put(code, code + " " + page.in(codebook.name(code))));
		for (int i = 1; i <= Statement.MOST_THEMES; i++) {
			String kept = form.value("theme" + i);
			if (codebook.theme(Codebook.root(kept)).isPresent()) {
				choices.putIfAbsent(kept, kept + " " + page.in(codebook.name(kept)));
			}
		}
		return choices;
	}

	/** The needs that each theme usually asks for, as the script of the desk reads it. */
	public static String usual(Codebook codebook) {
		return codebook.themes()
			.stream()
			.map((theme) -> theme.id() + ":" + String.join(",", theme.needs()))
			.collect(Collectors.joining(";"));
	}

	/** Who may stand for a private name: the roles of the list, and a person as such. */
	public static Map<String, String> roles(Page page, Codebook codebook) {
		Map<String, String> roles = new LinkedHashMap<>();
		roles.put("person", page.text("evidence.mask.person"));
		codebook.attribute("A-ROLE")
			.ifPresent((role) -> role.values()
				.stream()
				.filter((value) -> !"unknown".equals(value.id()))
				.forEach((value) -> roles.put(value.id(), page.in(value.name()))));
		return roles;
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
