package org.mandat.council.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;

/**
 * Which decisions a list shows: by state, by post, and from where it goes on.
 *
 * @param state open, late, done, not-needed, or all
 * @param post one post, or all
 * @param after the number of the last row of the page before, such as 7/2026
 */
record DecisionFilter(String state, @Nullable UUID post, @Nullable String after) {

	static final List<String> STATES = List.of("all", "open", "late", "done", "not-needed");

	String where() {
		String byState = switch (this.state) {
			case "open" -> " and d.state = 'open'";
			case "late" -> " and d.state = 'open' and d.due_on < :today and (d.due_on < :from or d.due_on > :until)";
			case "done" -> " and d.state = 'done'";
			case "not-needed" -> " and d.state = 'not-needed'";
			default -> "";
		};
		return byState + ((this.post == null) ? "" : " and d.post_id = :post")
				+ ((key() == null) ? "" : " and (d.year, d.number) < (:afterYear, :afterNumber)");
	}

	Map<String, Object> values(Clocks clocks) {
		Map<String, Object> values = new HashMap<>();
		if ("late".equals(this.state)) {
			values.put("today", clocks.today());
			values.put("from", clocks.from());
			values.put("until", clocks.until());
		}
		if (this.post != null) {
			values.put("post", this.post);
		}
		int[] key = key();
		if (key != null) {
			values.put("afterNumber", key[0]);
			values.put("afterYear", key[1]);
		}
		return values;
	}

	DecisionFilter fromTheFirst() {
		return new DecisionFilter(this.state, this.post, null);
	}

	boolean first() {
		return key() == null;
	}

	private int @Nullable [] key() {
		if (this.after == null || !this.after.matches("[0-9]{1,6}/[0-9]{4}")) {
			return null;
		}
		String[] parts = this.after.split("/");
		return new int[] { Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) };
	}

}
