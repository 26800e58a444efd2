package org.mandat.evidence;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A need of a space, with how often it was heard. A need that was only said of the place
 * elsewhere has no identifier here.
 *
 * @param id the need, or none
 * @param kind its kind in the list of themes, such as {@code N10}
 * @param name its name there
 * @param statement how the space itself says it, or none yet
 * @param urgency urgent, soon, later, or not yet judged
 * @param state open, planned, answered or parked
 * @param passages how many passages of the space speak for it
 * @param sources from how many sources
 * @param events from how many events
 * @param places of how many places they are said
 * @param elsewhere how many passages of other spaces say it of this place
 * @param heardOn the day on which it was last heard
 */
public record NeedSummary(@Nullable UUID id, String kind, Text name, @Nullable Text statement, @Nullable String urgency,
		String state, @Nullable String reason, int passages, int sources, int events, int places, int elsewhere,
		@Nullable LocalDate heardOn, long version) {

	/** The statement of the space, else the name of the kind. */
	public Text said() {
		return (this.statement == null) ? this.name : this.statement;
	}

}
