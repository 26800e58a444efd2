package org.mandat.translation.batch;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.TextKind;

/** What would become of a line that came back, before anybody takes it. */
public enum Verdict {

	/** Nothing came back for it. */
	EMPTY("empty", false, false),
	/** The text is not there any more. */
	GONE("gone", false, false),
	/** Longer than the text may be. */
	LONG("long", false, false),
	/** A translation of something newer stands there. */
	NEWER("newer", false, false),
	/** It stands there already, word for word. */
	SAME("same", false, false),
	/** A number or a placeholder of the source is not in it. */
	LOST("lost", true, false),
	/** Somebody wrote the text here since it was sent. */
	WRITTEN("written", true, false),
	/** It is what stood before, although the source has changed. */
	UNTOUCHED("untouched", true, false),
	/** The source has changed since: it is kept and shown as fallen behind. */
	CHANGED("changed", true, true),
	/** It can be taken as it is. */
	NEW("new", true, true);

	private static final Pattern HELD = Pattern.compile("\\{[^{}\\s]{1,40}\\}|%[sd]|[0-9]+(?:[./:-][0-9]+)*");

	private final String word;

	private final boolean takeable;

	private final boolean suggested;

	Verdict(String word, boolean takeable, boolean suggested) {
		this.word = word;
		this.takeable = takeable;
		this.suggested = suggested;
	}

	/** The last part of its message key. */
	public String word() {
		return this.word;
	}

	/** Whether a person may take it. */
	public boolean takeable() {
		return this.takeable;
	}

	/** Whether it is taken unless a person says otherwise. */
	public boolean suggested() {
		return this.suggested;
	}

	/** On a line that came back, by what stands now; nothing stands if it is gone. */
	static Verdict on(BatchLine line, @Nullable TextKind kind, @Nullable KeptText text, String lang) {
		String returned = (line.returned() == null) ? "" : line.returned().strip();
		if (returned.isEmpty()) {
			return EMPTY;
		}
		if (kind == null || text == null) {
			return GONE;
		}
		if (returned.length() > kind.longest(line.field())) {
			return LONG;
		}
		KeptText.Form now = text.in(lang);
		boolean current = now != null && now.gives() >= line.gives();
		if (now != null && now.gives() > line.gives()) {
			return NEWER;
		}
		if (current && returned.equals(now.fields().get(line.field()))) {
			return SAME;
		}
		if (!held(returned).containsAll(held(line.words()))) {
			return LOST;
		}
		if (text.revision(lang) != line.seen()) {
			return WRITTEN;
		}
		if (returned.equals(line.former())) {
			return UNTOUCHED;
		}
		return (text.newest() > line.gives()) ? CHANGED : NEW;
	}

	/** The numbers and placeholders of a text, which a translation keeps. */
	static Set<String> held(String text) {
		Set<String> held = new HashSet<>();
		HELD.matcher(text).results().forEach((found) -> held.add(found.group()));
		return held;
	}

}
