package org.mandat.mandate.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The part that somebody has in a duty, by the letters under which they are known. */
public enum Part {

	/** Does it. */
	RESPONSIBLE,
	/** Answers for it; of one duty only one. */
	ACCOUNTABLE,
	/** Is asked before. */
	CONSULTED,
	/** Is told after. */
	INFORMED;

	/** The part of this key, or nothing if there is none. */
	static Optional<Part> of(@Nullable String key) {
		return Arrays.stream(values()).filter((part) -> part.key().equals(key)).findFirst();
	}

	/** The value in the database and in message keys. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its letter, the same in every language. */
	public String letter() {
		return name().substring(0, 1);
	}

	/**
	 * Whether one and the same may have both parts: who answers for something may do it
	 * too; who is only asked or told has no other part.
	 */
	boolean goesWith(Part other) {
		return this != other && !hears() && !other.hears();
	}

	private boolean hears() {
		return this == CONSULTED || this == INFORMED;
	}

}
