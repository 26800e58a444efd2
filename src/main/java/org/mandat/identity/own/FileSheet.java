package org.mandat.identity.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.privacy.ActsOf;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;

/**
 * The person's file as a page: the same facts as in the file for machines, in words.
 * Identifiers stay in the latter; of long lists the newest are shown and the rest is
 * named.
 *
 * @param spaces one part per space that knows the person
 * @param account what was done with the account itself
 */
public record FileSheet(List<Part> spaces, Grid account) {

	/** So many lines of a list stand on the page. */
	private static final int SHOWN = 200;

	@SuppressWarnings("unchecked")
	static FileSheet of(Map<String, Object> file, Map<String, String> labels, Page page) {
		List<Part> parts = new ArrayList<>();
		Words words = new Words(page, labels);
		((List<Map<String, Object>>) file.get("spaces")).forEach((space) -> {
			List<Fact> facts = new ArrayList<>();
			List<Grid> grids = new ArrayList<>();
			space.forEach((name, value) -> {
				if (value instanceof Map<?, ?> part) {
					part.forEach((key, fact) -> words.put((String) key, fact, facts, grids));
				}
				else if (value instanceof Collection<?>) {
					words.put(name, value, facts, grids);
				}
			});
			parts.add(new Part(page.in((Text) space.get("space")), facts, grids));
		});
		return new FileSheet(parts, words.grid("accountActs", (List<?>) file.get("accountActs")));
	}

	/** What one space knows. */
	public record Part(String space, List<Fact> facts, List<Grid> grids) {
	}

	/** One fact with its name. */
	public record Fact(String name, String value) {
	}

	/** A list; {@code more} lines of it are in the file for machines only. */
	public record Grid(String name, List<String> heads, List<List<String>> rows, int more) {
	}

	private record Words(Page page, Map<String, String> labels) {

		void put(String key, @Nullable Object value, List<Fact> facts, List<Grid> grids) {
			if (value instanceof List<?> list) {
				grids.add(grid(key, list));
			}
			else if (value != null && !(value instanceof UUID)) {
				facts.add(new Fact(this.page.named("identity.file", key), word(key, value)));
			}
		}

		Grid grid(String key, List<?> all) {
			List<Map<String, Object>> rows = all.subList(Math.max(0, all.size() - SHOWN), all.size())
				.stream()
				.map(this::line)
				.toList();
			Set<String> keys = new LinkedHashSet<>();
			rows.forEach((row) -> row.forEach((name, value) -> {
				if (!(value instanceof UUID)) {
					keys.add(name);
				}
			}));
			return new Grid(this.page.named("identity.file", key),
					keys.stream().map((name) -> this.page.named("identity.file", name)).toList(),
					rows.stream()
						.map((row) -> keys.stream().map((name) -> word(name, row.get(name))).toList())
						.toList(),
					all.size() - rows.size());
		}

		@SuppressWarnings("unchecked")
		private Map<String, Object> line(Object one) {
			if (one instanceof ActsOf.Counted counted) {
				Map<String, Object> line = new java.util.LinkedHashMap<>();
				line.put("what", this.page.text(counted.nameKey()));
				line.put("times", counted.times());
				line.put("first", counted.first());
				line.put("last", counted.last());
				return line;
			}
			return (Map<String, Object>) one;
		}

		private String word(String key, @Nullable Object value) {
			return switch (value) {
				case null -> "–";
				case Instant at -> this.page.moment(at);
				case LocalDate day -> this.page.date(day);
				case Boolean yes -> this.page.text(yes ? "identity.file.yes" : "identity.file.no");
				case Number number -> this.page.number(number);
				case Text text -> this.page.in(text);
				default -> coded(key, value.toString());
			};
		}

		private String coded(String key, String value) {
			return switch (key) {
				case "act" -> this.labels.containsKey(value) ? this.page.text(this.labels.get(value)) : value;
				case "reminderTasks", "reminderTenures" -> this.page.named("identity.reminder.rhythm", value);
				case "state" -> this.page.named("platform.mail.state", value);
				case "subject" -> this.page.text(value);
				case "proof" -> this.page.named("identity.file.proof", value);
				case "request" -> this.page.named("rights.kind", value);
				case "outcome" -> this.page.named("rights.state", value);
				case "purpose" -> this.page.named("identity.file.purpose", value);
				default -> value;
			};
		}

	}

}
