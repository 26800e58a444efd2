package org.mandat.evidence.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.source.SourceKind;

/**
 * What of the heard the map counts: from a day to a day, at an event, from a kind of
 * source, in a group of themes. What cannot be read is left out, as if it had not been
 * asked.
 */
public record MapFilter(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String event,
		@Nullable String kind, @Nullable String group) {

	private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

	static MapFilter of(Map<String, String> asked) {
		String event = asked.getOrDefault("event", "").strip();
		String kind = asked.get("kind");
		String group = asked.getOrDefault("group", "");
		return new MapFilter(day(asked.get("from")), day(asked.get("until")),
				(event.isEmpty() || event.length() > 300 || event.indexOf('\0') >= 0) ? null : event,
				(kind != null && SourceKind.ALL.contains(kind)) ? kind : null, group.matches("G[1-9]") ? group : null);
	}

	private static @Nullable LocalDate day(@Nullable String typed) {
		try {
			LocalDate day = (typed == null || typed.isBlank()) ? null : LocalDate.parse(typed.strip());
			return (day == null || day.isBefore(FIRST) || day.isAfter(LAST)) ? null : day;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** Whether it leaves out some of what was heard; a group only leaves out columns. */
	boolean narrows() {
		return this.from != null || this.until != null || this.event != null || this.kind != null;
	}

	/** What another space shared does not say from which kind of source it is. */
	String where(boolean own) {
		StringBuilder where = new StringBuilder("true");
		where.append((this.from == null) ? "" : " and p.said_on >= :from_day");
		where.append((this.until == null) ? "" : " and p.said_on <= :until_day");
		where.append((this.event == null) ? "" : " and coalesce(p.event = :event, false)");
		if (this.kind != null) {
			where.append(own
					? " and p.source_id in (select id from evidence.source where space_id = :space and kind = :kind)"
					: " and false");
		}
		return where.toString();
	}

	/** The words in force, by the name of their parameter. */
	public Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		put(words, "from", (this.from == null) ? null : this.from.toString());
		put(words, "until", (this.until == null) ? null : this.until.toString());
		put(words, "event", this.event);
		put(words, "kind", this.kind);
		put(words, "group", this.group);
		return words;
	}

	/** The query with another value for this word, or without it. */
	public String with(String name, @Nullable String value) {
		Map<String, String> words = words();
		words.remove(name);
		put(words, name, value);
		return words.isEmpty() ? ""
				: words.entrySet()
					.stream()
					.map((word) -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&", "?", ""));
	}

	/** The query as it is. */
	public String query() {
		return with("", null);
	}

	private static void put(Map<String, String> words, String name, @Nullable String value) {
		if (value != null) {
			words.put(name, value);
		}
	}

}
