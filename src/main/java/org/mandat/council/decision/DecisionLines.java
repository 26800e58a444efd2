package org.mandat.council.decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.text.CouncilText;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;

/**
 * Lines of decisions as a browser sends them: {@code what1}, {@code post1}, {@code due1},
 * {@code withheld1} and so on. A line without words is no line, unless somebody chose a
 * post or a day for it.
 */
public final class DecisionLines {

	private final List<DecisionLine> lines = new ArrayList<>();

	private final Form form;

	private DecisionLines(Form form) {
		this.form = form;
	}

	/**
	 * Reads up to so many lines.
	 * @param taken whether a line counts at all; one that was offered and not ticked does
	 * not
	 */
	public static DecisionLines read(Map<String, String> sent, Form form, int most,
			java.util.function.IntPredicate taken) {
		DecisionLines all = new DecisionLines(form);
		for (int n = 1; n <= most; n++) {
			if (taken.test(n)) {
				all.line(sent, n);
			}
		}
		return all;
	}

	/** The lines that were read, in their order. */
	public List<DecisionLine> lines() {
		return this.lines;
	}

	private void line(Map<String, String> sent, int n) {
		String what = sent.getOrDefault("what" + n, "").strip();
		String post = sent.getOrDefault("post" + n, "").strip();
		String due = sent.getOrDefault("due" + n, "").strip();
		if (what.isEmpty() && post.isEmpty() && due.isEmpty()) {
			return;
		}
		if (what.isEmpty()) {
			this.form.reject("what" + n, Refusal.of("council.line.what", n));
		}
		if (what.codePointCount(0, what.length()) > CouncilText.LONGEST) {
			this.form.reject("what" + n, Refusal.of("council.line.long", n, CouncilText.LONGEST));
		}
		Optional<UUID> owner = uuid(post);
		if (owner.isEmpty()) {
			this.form.reject("post" + n, Refusal.of("council.line.post", n));
		}
		Optional<LocalDate> day = day(due);
		if (day.isEmpty()) {
			this.form.reject("due" + n, Refusal.of("council.line.due", n));
		}
		if (owner.isPresent() && day.isPresent()) {
			this.lines.add(new DecisionLine(what, owner.get(), day.get(), sent.containsKey("withheld" + n)));
		}
	}

	static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text)).filter((day) -> day.getYear() >= 2000 && day.getYear() < 2100);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
