package org.mandat.evidence.codebook;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.platform.text.Refusal;

/** What a change of the list of themes must meet; rules without a database. */
final class ListRules {

	private ListRules() {
	}

	/** The first rule that the change breaks, with the field of the form. */
	static Optional<Broken> broken(ThemeForm form, String act, Codebook codebook, String theme) {
		boolean known = codebook.theme(theme).isPresent() || codebook.part(theme).isPresent();
		if (!known) {
			return refused("", "evidence.list.unknown");
		}
		Optional<Broken> act1 = switch (act) {
			case "add" -> worded(form, "");
			case "reword" -> codebook.part(theme).isEmpty() ? refused("", "evidence.list.pack") : worded(form, "");
			case "split" -> worded(form, "").or(() -> worded(form, "2")).or(() -> same(form));
			case "merge" -> into(form.into(), codebook, theme);
			case "retire" -> Optional.<Broken>empty();
			case "return" ->
				codebook.ends().containsKey(theme) ? Optional.<Broken>empty() : refused("", "evidence.list.notEnded");
			default -> throw new IllegalArgumentException("no such change: " + act);
		};
		boolean open = "return".equals(act) || "reword".equals(act) || codebook.codable(theme)
				|| ("add".equals(act) && !codebook.partsOf(theme).isEmpty());
		if (!open) {
			return refused("", "evidence.list.ended");
		}
		if ("add".equals(act) && codebook.theme(theme).isEmpty()) {
			return refused("", "evidence.list.oneLevel");
		}
		return act1
			.or(() -> filled(form.reason()) == null ? refused("reason", "evidence.list.reason") : Optional.empty());
	}

	private static Optional<Broken> worded(ThemeForm form, String which) {
		String name = which.isEmpty() ? form.name() : form.name2();
		String definition = which.isEmpty() ? form.definition() : form.definition2();
		if (filled(name) == null) {
			return refused("name" + which, "evidence.list.name");
		}
		return (filled(definition) == null) ? refused("definition" + which, "evidence.list.definition")
				: Optional.empty();
	}

	private static Optional<Broken> same(ThemeForm form) {
		String first = filled(form.name());
		return (first != null && first.equalsIgnoreCase(filled(form.name2())))
				? refused("name2", "evidence.list.sameName") : Optional.empty();
	}

	private static Optional<Broken> into(@Nullable String into, Codebook codebook, String theme) {
		String to = filled(into);
		if (to == null || to.equals(theme) || !codebook.codable(to)) {
			return refused("into", "evidence.list.into");
		}
		boolean ownPart = Codebook.root(to).equals(theme);
		return ownPart ? refused("into", "evidence.list.intoPart") : Optional.empty();
	}

	static @Nullable String filled(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static Optional<Broken> refused(String field, String key) {
		return Optional.of(new Broken(field, Refusal.of(key)));
	}

	/** A field of the form and the sentence why. */
	record Broken(String field, Refusal why) {
	}

}
