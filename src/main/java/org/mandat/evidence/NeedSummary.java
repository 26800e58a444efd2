package org.mandat.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A need of a space, with how often it was heard. A need that was only said of the place
 * elsewhere has no identifier here.
 *
 * @param id the need, or none
 * @param kind its kind in the list of themes, such as {@code N10}, or the sign of a need
 * of the space's own, such as {@code L01}
 * @param name its name there; of an own need the same as its statement
 * @param statement how the space itself says it, or none yet
 * @param urgency urgent, soon, later, or not yet judged
 * @param state open, planned, answered or parked
 * @param passages how many passages of the space speak for it
 * @param sources from how many sources
 * @param events from how many events
 * @param places of how many places they are said
 * @param elsewhere how many passages of other spaces say it of this place
 * @param heardOn the day on which it was last heard
 * @param kinds its own kind and those that were merged into it
 * @param shared whether the rule of the list of themes lets it count as shared
 */
public record NeedSummary(@Nullable UUID id, String kind, Text name, @Nullable Text statement, @Nullable String urgency,
		String state, @Nullable String reason, int passages, int sources, int events, int places, int elsewhere,
		@Nullable LocalDate heardOn, long version, List<String> kinds, boolean shared) {

	/** What the signs of a space's own needs begin with. */
	public static final String OWN = "L";

	/** The statement of the space, else the name of the kind. */
	public Text said() {
		return (this.statement == null) ? this.name : this.statement;
	}

	/** Whether the space has put it beside the kinds of the list of themes. */
	public boolean own() {
		return own(this.kind);
	}

	/** Whether this is the sign of an own need. */
	public static boolean own(String kind) {
		return kind.startsWith(OWN);
	}

	/** Whether it stands although no passage speaks for it. */
	public boolean loose() {
		return this.passages + this.elsewhere == 0;
	}

}
