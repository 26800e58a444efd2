package org.mandat.platform.paper;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;

/**
 * A paper that a module can make of what it knows. Head, foot, protocol number and
 * languages are not its business.
 */
public interface PaperKind {

	/** Its name in addresses and audit, such as {@code state-of-play}. */
	String key();

	/** Who may make it. */
	String permission();

	/** The message key of its name. */
	String nameKey();

	/** The message key of what it is called as things stand with its record. */
	default String titleKey(Order order) {
		return nameKey();
	}

	/** Whether it can be made without saying of what. */
	default boolean standsAlone() {
		return true;
	}

	/** Whether the current reader has something to make it of; else it is not offered. */
	default boolean offered() {
		return true;
	}

	/**
	 * Whether somebody signs it; what is only handed over has no lines that would stay
	 * empty.
	 */
	default boolean signed() {
		return true;
	}

	/** Whether it gives every letter as it is kept, whatever the script of the paper. */
	default boolean asTyped() {
		return false;
	}

	/**
	 * Into how many papers it is divided because it is too long for one; each is made by
	 * itself, so that the memory for it has a bound.
	 */
	default int parts(Order order) {
		return 1;
	}

	/** What it says, or nothing if there is nothing to say or not for this reader. */
	Optional<Paper.Content> content(Order order);

	/**
	 * What of it may be sent through a messenger, which is a service of others: functions
	 * and no names, no exact words of people. Nothing unless a kind says so.
	 */
	default Optional<Paper.Content> forMessenger(Order order) {
		return Optional.empty();
	}

	/**
	 * What is asked for.
	 *
	 * @param language the language form
	 * @param of the record of which it tells, or none
	 * @param on the day for which it is made
	 * @param part which of its parts, from one on
	 * @param only which rows of a list, as the address of its page says so; empty for all
	 * @param may what the reader may do
	 */
	record Order(Language language, @Nullable UUID of, LocalDate on, int part, String only, Predicate<String> may) {
	}

}
