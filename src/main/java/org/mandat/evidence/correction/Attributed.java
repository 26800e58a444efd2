package org.mandat.evidence.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A passage that another space says of the reader's municipality.
 *
 * @param id the passage
 * @param from the space that says it
 * @param by the name of that space
 * @param words the exact words
 * @param language the language tag they are in
 * @param saidIn the title of the source
 * @param saidOn its date
 * @param themes the themes that it was coded with
 * @param sharedAt when it was shared with this space
 * @param since the moment since which it stands so
 * @param lastDay the last day of the correction, or none before it was seen
 * @param verdict what was answered, or none
 * @param note the words of the answer
 * @param version for two people who answer at once
 */
public record Attributed(UUID id, UUID from, Text by, String words, String language, String saidIn, LocalDate saidOn,
		List<String> themes, Instant sharedAt, Instant since, @Nullable LocalDate lastDay, @Nullable String verdict,
		@Nullable String note, long version) {

	/** Whether the municipality has seen it as it stands now. */
	public boolean seen() {
		return this.lastDay != null;
	}

}
