package org.mandat.evidence.correction;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which passages said of the municipality are shown, and where the list goes on. What
 * cannot be read is left out, as if it had not been asked.
 *
 * @param verdict what was answered, {@code none} for what waits, or all
 * @param after the moment at which the page before ended
 * @param afterId the passage there
 */
record CorrectionFilter(@Nullable String verdict, @Nullable Instant after, @Nullable UUID afterId) {

	static final CorrectionFilter NONE = new CorrectionFilter(null, null, null);

	static final List<String> VERDICTS = List.of("none", "confirmed", "amended", "disputed");

	static CorrectionFilter of(Map<String, String> asked) {
		String verdict = asked.get("verdict");
		String[] after = asked.getOrDefault("after", "").split("_", 2);
		Instant at = null;
		UUID id = null;
		try {
			if (after.length == 2) {
				at = Instant.parse(after[0]);
				id = UUID.fromString(after[1]);
			}
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			at = null;
		}
		boolean early = at == null || at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9000-01-01T00:00:00Z"));
		return new CorrectionFilter((verdict != null && VERDICTS.contains(verdict)) ? verdict : null, early ? null : at,
				early ? null : id);
	}

	CorrectionFilter withoutPage() {
		return new CorrectionFilter(this.verdict, null, null);
	}

	/** Of the words that are known only; values are bound. */
	String where() {
		String answered = "";
		if (this.verdict != null) {
			answered = "none".equals(this.verdict) ? " and verdict is null" : " and verdict = '" + this.verdict + "'";
		}
		return answered + ((this.afterId == null) ? "" : " and (shared_at, id) < (:after, :afterId)");
	}

}
