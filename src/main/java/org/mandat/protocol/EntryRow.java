package org.mandat.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;

/**
 * An entry of the protocol book.
 *
 * @param id the entry
 * @param label its number as it stands on the paper, such as {@code 12/2026}
 * @param drawn whether the number is of the space's own book
 * @param subject what the paper is about
 * @param paper the kind of paper it was made for, or none
 * @param of the record of which that paper tells, or none
 * @param on the date of the paper
 * @param voidedAt when it was voided, or nothing; its number stays
 * @param reason why it was voided
 * @param scans how many scans are kept with it
 * @param version for two people who edit at once
 * @param others the subject in further languages, by tag
 */
public record EntryRow(UUID id, String label, boolean drawn, Worded subject, @Nullable String paper, @Nullable UUID of,
		LocalDate on, @Nullable Instant voidedAt, @Nullable String reason, int scans, long version,
		Map<String, String> others) {

	/** The subject in this language if somebody translated it, else as it was entered. */
	public Worded said(Language language) {
		String other = this.others.get(language.stored());
		return (this.subject.is(language) || other == null) ? this.subject : new Worded(other, language.stored());
	}

	/** Whether the paper was voided. */
	public boolean voided() {
		return this.voidedAt != null;
	}

}
