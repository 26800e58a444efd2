package org.mandat.protocol;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows.
 *
 * @param year one year, or none for all
 * @param state all, valid or void
 * @param words words of number or subject, or an empty text
 * @param after the last entry of the page before, or none
 */
record EntryFilter(@Nullable Integer year, String state, String words, @Nullable UUID after) {

	String where() {
		String byState = switch (this.state) {
			case "valid" -> " and e.voided_at is null";
			case "void" -> " and e.voided_at is not null";
			default -> "";
		};
		return byState + ((this.year == null) ? "" : " and e.year = :year")
				+ (this.words.isBlank() ? "" : " and position(:words in e.folded) > 0");
	}

}
