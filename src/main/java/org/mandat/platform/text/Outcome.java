package org.mandat.platform.text;

import java.util.function.Function;

/**
 * What an act came to: done, with what it made, or refused, with the sentence why.
 * Surprises are exceptions.
 */
public sealed interface Outcome<T> {

	/** The act was carried out. */
	record Done<T>(T value) implements Outcome<T> {
	}

	/** Nothing was changed. */
	record Refused<T>(Refusal why) implements Outcome<T> {
	}

	/** The act was carried out. */
	static <T> Outcome<T> done(T value) {
		return new Done<>(value);
	}

	/** Nothing was changed, because of this. */
	static <T> Outcome<T> refused(String key, Object... args) {
		return new Refused<>(Refusal.of(key, args));
	}

	/** The value, or what the function makes of the refusal. */
	default T orElse(Function<Refusal, T> otherwise) {
		return switch (this) {
			case Done<T> done -> done.value();
			case Refused<T> refused -> otherwise.apply(refused.why());
		};
	}

}
