package org.mandat.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;

/**
 * Which tasks a list shows: by state, by post, and from where it goes on.
 *
 * @param state open, late, done, not-needed, or all
 * @param post one post, or all
 * @param after the last row of the page before
 */
record TaskFilter(String state, @Nullable UUID post, @Nullable After after) {

	/**
	 * The key of a row, by which the next page goes on; a task without a date stands
	 * last.
	 */
	record After(String due, UUID id) {

		static After of(TaskRow row) {
			return new After((row.due() == null) ? "infinity" : row.due().toString(), row.id());
		}

		static @Nullable After parse(@Nullable String text) {
			if (text == null) {
				return null;
			}
			String[] parts = text.split("_", 2);
			try {
				String due = "infinity".equals(parts[0]) ? parts[0] : LocalDate.parse(parts[0]).toString();
				return new After(due, UUID.fromString(parts[1]));
			}
			catch (RuntimeException ex) {
				return null;
			}
		}

		@Override
		public String toString() {
			return this.due + "_" + this.id;
		}

	}

	String where() {
		String byState = switch (this.state) {
			case "open" -> " and t.state = 'open'";
			case "late" -> " and t.state = 'open' and t.due_on < :today and (t.due_on < :from or t.due_on > :until)";
			case "done" -> " and t.state = 'done'";
			case "not-needed" -> " and t.state = 'not-needed'";
			default -> "";
		};
		return byState + ((this.post == null) ? "" : " and t.post_id = :post");
	}

	Map<String, Object> values(Supplier<Clocks> held) {
		Map<String, Object> values = new HashMap<>();
		if ("late".equals(this.state)) {
			Clocks clocks = held.get();
			values.put("today", clocks.today());
			values.put("from", clocks.from());
			values.put("until", clocks.until());
		}
		if (this.post != null) {
			values.put("post", this.post);
		}
		return values;
	}

}
