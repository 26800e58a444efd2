package org.mandat.administration.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which acts a list shows. Identifiers of acts grow with time, so a period is also a
 * stretch of the index.
 *
 * @param from the first day as it was typed, or an empty text
 * @param until the last day as it was typed, or an empty text
 * @param post the post that acted, or none
 * @param act the name of the act, or an empty text
 * @param after the last act of the page before, or none
 */
record AuditFilter(String from, String until, @Nullable UUID post, String act, @Nullable UUID after) {

	/** An act is written down when it commits: minutes after its identifier at most. */
	private static final long SLACK = 24 * 3600 * 1000L;

	/** Whether a typed day is none. */
	static boolean unreadable(String typed) {
		return !typed.isBlank() && day(typed) == null;
	}

	static @Nullable LocalDate day(String typed) {
		try {
			LocalDate day = LocalDate.parse(typed.strip());
			return (day.getYear() < 2000 || day.getYear() > 2200) ? null : day;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	@Nullable Instant begin(ZoneId zone) {
		LocalDate day = day(this.from);
		return (day == null) ? null : day.atStartOfDay(zone).toInstant();
	}

	@Nullable Instant end(ZoneId zone) {
		LocalDate day = day(this.until);
		return (day == null) ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** No act of this moment or later has a smaller identifier. */
	static UUID lowest(Instant at) {
		return new UUID((at.toEpochMilli() - SLACK) << 16, 0L);
	}

	/** No act before this moment has a greater identifier. */
	static UUID highest(Instant at) {
		return new UUID(((at.toEpochMilli() + SLACK) << 16) | 0xFFFFL, -1L);
	}

	/** The filters as a query, for the next page and the file. */
	String query() {
		return "?from=" + encoded(this.from) + "&until=" + encoded(this.until) + "&post="
				+ ((this.post == null) ? "" : this.post) + "&act=" + encoded(this.act);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
