package org.mandat.platform.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be started or used as asked, for a reason that a person can act on:
 * a message key with arguments, and the sentence in English as message. Never thrown for
 * a mistake in the code.
 */
public final class Refused extends RuntimeException {

	private final transient Refusal refusal;

	private final transient List<String> arguments;

	Refused(Refusal refusal, Object... arguments) {
		this(null, refusal, arguments);
	}

	Refused(@Nullable Throwable cause, Refusal refusal, Object... arguments) {
		super(new MessageFormat(refusal.english(), Locale.ROOT).format(textOf(arguments).toArray()), cause);
		this.refusal = refusal;
		this.arguments = textOf(arguments);
	}

	public String key() {
		return this.refusal.key();
	}

	public List<String> arguments() {
		return this.arguments;
	}

	Refusal refusal() {
		return this.refusal;
	}

	// Process ids and ports are names, not quantities: no grouping of digits.
	private static List<String> textOf(Object... arguments) {
		return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
	}

}
