package org.mandat.platform.text;

import java.util.List;

/**
 * An expected refusal: the key of the sentence that says what happened, what was kept and
 * what to do, and its arguments.
 */
public record Refusal(String key, List<Object> args) {

	/** A refusal by its message key. */
	public static Refusal of(String key, Object... args) {
		return new Refusal(key, List.of(args));
	}

	/** The sentence in the reader's language. */
	public String in(Messages messages, Language language) {
		return messages.text(language, this.key, this.args.toArray());
	}

}
