package org.mandat.mandate.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * An instrument as a space knows it: from the pack, with what the space added, or wholly
 * its own.
 *
 * @param ref how it is named: the key of the pack, or the id of an own one
 * @param id the row of the space, or nothing while only the pack knows it
 * @param own whether the pack does not know it
 * @param kind law, strategy and so on
 * @param number as it is cited, or nothing
 * @param title in its languages
 * @param status whether it is in force
 * @param from the first day in force, if somebody said so
 * @param until the last day in force, if somebody said so
 * @param replacedBy the ref of what replaced it
 * @param source where it was met
 * @param url where it can be opened outside
 * @param note a doubt of the pack
 * @param stored the languages in which its text is kept here
 * @param version for two who write at once
 */
public record Instrument(String ref, @Nullable UUID id, boolean own, String kind, @Nullable String number, Text title,
		String status, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String replacedBy,
		@Nullable String source, @Nullable String url, @Nullable Text note, List<String> stored, long version) {

	/** Whether its clauses can be opened here (ground rule G10). */
	public boolean textStored() {
		return !this.stored.isEmpty();
	}

	/** Whether it still counts on this day, as far as somebody said so. */
	public boolean counts(LocalDate day) {
		return this.replacedBy == null && !"expired".equals(this.status)
				&& (this.until == null || !this.until.isBefore(day));
	}

}
