package org.mandat.administration.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Adaptations.Adaptation;
import org.mandat.platform.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what a space stands on with what the product says now, item by item. */
final class Differences {

	private static final int LINES = 12;

	private static final int LONGEST = 600;

	private static final List<String> NAMES = List.of("name", "title", "what", "text", "question", "role", "words");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Differences() {
	}

	static List<Difference> between(Edition before, Edition after, List<Adaptation> own, Language reader) {
		Set<String> ids = new TreeSet<>(before.items().keySet());
		ids.addAll(after.items().keySet());
		List<Difference> all = new ArrayList<>();
		for (String id : ids) {
			PackItem old = before.items().get(id);
			PackItem now = after.items().get(id);
			if (old == null || now == null || !old.digest().equals(now.digest())) {
				all.add(difference(old, now, own, reader));
			}
		}
		List<String> kinds = Editions.kinds();
		all.sort(Comparator.comparing((Difference one) -> kinds.indexOf(one.kind())).thenComparing(Difference::key));
		return all;
	}

	private static Difference difference(@Nullable PackItem old, @Nullable PackItem now, List<Adaptation> own,
			Language reader) {
		PackItem some = (now == null) ? java.util.Objects.requireNonNull(old) : now;
		List<Difference.Line> lines = (old == null || now == null) ? List.of() : lines(old, now);
		String how = (old == null) ? "added" : ((now == null) ? "removed" : "changed");
		List<Adaptation> touched = "added".equals(how) ? List.of()
				: own.stream().filter((one) -> one.kind().equals(some.kind()) && one.key().equals(some.key())).toList();
		return new Difference(some.kind(), some.key(), how, name(some, reader),
				lines.subList(0, Math.min(LINES, lines.size())), Math.max(0, lines.size() - LINES), touched);
	}

	private static List<Difference.Line> lines(PackItem old, PackItem now) {
		Map<String, String> before = flat(old.body());
		Map<String, String> after = flat(now.body());
		Set<String> ways = new TreeSet<>(before.keySet());
		ways.addAll(after.keySet());
		return ways.stream()
			.filter((way) -> !java.util.Objects.equals(before.get(way), after.get(way)))
			.map((way) -> new Difference.Line(way, before.get(way), after.get(way)))
			.toList();
	}

	static Map<String, String> flat(String body) {
		Map<String, String> flat = new LinkedHashMap<>();
		put(flat, "", JSON.readTree(body));
		return flat;
	}

	private static void put(Map<String, String> flat, String way, JsonNode node) {
		String stem = way.isEmpty() ? "" : way + ".";
		if (node.isObject()) {
			node.properties().forEach((entry) -> put(flat, stem + entry.getKey(), entry.getValue()));
		}
		else if (node.isArray()) {
			int n = 0;
			for (JsonNode one : node) {
				n++;
				put(flat, stem + n, one);
			}
		}
		else {
			String text = node.asString("");
			flat.put(way,
					(text.length() > LONGEST)
							? text
								.substring(0,
										text.offsetByCodePoints(0,
												Math.min(LONGEST, text.codePointCount(0, text.length()))))
									+ " …"
							: text);
		}
	}

	private static String name(PackItem item, Language reader) {
		JsonNode body = JSON.readTree(item.body());
		for (String field : NAMES) {
			JsonNode name = body.path(field);
			if (name.isString()) {
				return name.asString();
			}
			if (name.isObject()) {
				String own = name.path(reader.stored()).asString("");
				String shown = own.isEmpty() ? name.path("en").asString("") : own;
				if (!shown.isEmpty()) {
					return shown;
				}
			}
		}
		return item.key();
	}

}
