package org.mandat.administration.audit;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail.
 *
 * @param rows at most two hundred, the newest first
 * @param count exact up to a thousand, a thousand and one for more
 * @param values what the filters say, as they were typed
 * @param posts the posts that the filter offers, by identifier
 * @param acts what the acts mean, by their name
 * @param query the filters as a query
 * @param next the query of the next page, or none
 */
public record AuditList(List<AuditRow> rows, int count, Map<String, String> values, Map<String, String> posts,
		Map<String, String> acts, String query, @Nullable String next) {

	/** What an act means, or its name if no module says so. */
	public String meaning(AuditRow row) {
		return this.acts.getOrDefault(row.act(), row.act());
	}

}
