package org.mandat.jurisdiction.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Named checks of what a pack refers to. A path is read from left to right: a name is a
 * field, {@code *} is each element or value, {@code []} each element of a list,
 * {@code **} is any depth, {@code @} is each key.
 */
final class PackReferences {

	private static final String MANDATE = "mandate.yaml";

	private static final String PLACES = "places.yaml";

	private static final String THEMES = "themes.yaml";

	private static final String INDICATORS = "indicators.yaml";

	private static final String PLAN = "plan-template.yaml";

	private static final String GUIDES = "guides.yaml";

	private static final List<Unique> UNIQUE = List.of(new Unique(MANDATE, "actors/*/id"),
			new Unique(MANDATE, "instruments/*/id"), new Unique(MANDATE, "duties/*/id"),
			new Unique(MANDATE, "unknowns/*/id"), new Unique(PLACES, "places/*/key"),
			new Unique("posts.yaml", "posts/*/kind"), new Unique(THEMES, "themes/*/id"),
			new Unique(THEMES, "needs/*/id"), new Unique(INDICATORS, "indicators/*/id"),
			new Unique(PLAN, "measures/*/id"), new Unique(PLAN, "objectives/*/id"));

	private static final List<Rule> RULES = List.of(
			new Rule("duty.who", MANDATE, "duties/*/who", MANDATE, "actors/*/id"),
			new Rule("duty.instrument", MANDATE, "duties/*/instrument", MANDATE, "instruments/*/id"),
			new Rule("mandate.source", MANDATE, "**/src", MANDATE, "sources/@"),
			new Rule("post.actor", "posts.yaml", "posts/*/actor", MANDATE, "actors/*/id"),
			new Rule("post.term", "posts.yaml", "posts/*/term", "pack.yaml", "terms/@"),
			new Rule("term.actor", "pack.yaml", "terms/*/actor", MANDATE, "actors/*/id"),
			new Rule("number.instrument", "pack.yaml", "legal_numbers/*/instrument", MANDATE, "instruments/*/id"),
			new Rule("number.duty", "pack.yaml", "legal_numbers/*/duty", MANDATE, "duties/*/id"),
			new Rule("number.source", "pack.yaml", "legal_numbers/*/values/*/src", MANDATE, "sources/@"),
			new Rule("place.actor", PLACES, "places/*/actor", MANDATE, "actors/*/id"),
			new Rule("place.source", PLACES, "**/src", PLACES, "sources/@"),
			new Rule("place.languages-source", PLACES, "places/*/languages_src", PLACES, "sources/@"),
			new Rule("total.place", PLACES, "totals/*/places", PLACES, "places/*/key"),
			new Rule("calendar.source", "calendar.yaml", "**/src", "calendar.yaml", "sources/@"),
			new Rule("event.place", "calendar.yaml", "events/*/places", PLACES, "places/*/key"),
			new Rule("theme.need", THEMES, "themes/*/needs", THEMES, "needs/*/id"),
			new Rule("indicator.theme", INDICATORS, "indicators/*/themes", THEMES, "themes/*/id"),
			new Rule("indicator.measure", INDICATORS, "indicators/*/measures", PLAN, "measures/*/id"),
			new Rule("measure.indicator", PLAN, "measures/*/indicators", INDICATORS, "indicators/*/id"),
			new Rule("measure.theme", PLAN, "measures/*/themes", THEMES, "themes/*/id"),
			new Rule("measure.objective", PLAN, "measures/*/objective", PLAN, "objectives/*/id"),
			new Rule("objective.need", PLAN, "objectives/*/needs", THEMES, "needs/*/id"),
			new Rule("starter.measure", PLAN, "starter_packages/*/measures", PLAN, "measures/*/id"),
			new Rule("dimension.theme", "self-assessment.yaml", "dimensions/*/themes", THEMES, "themes/*/id"),
			new Rule("exchange.theme", "exchange.yaml", "entries/*/themes", THEMES, "themes/*/id"),
			new Rule("exchange.measure", "exchange.yaml", "entries/*/measures", PLAN, "measures/*/id"),
			new Rule("onboarding.source", "onboarding.yaml", "path_sources/*", "sources.yaml", "registry/@"),
			new Rule("guide.duty", GUIDES, "guides/*/duties", MANDATE, "duties/*/id"),
			new Rule("guide.source", GUIDES, "guides/*/sources", MANDATE, "sources/@"),
			new Rule("guide.call", GUIDES, "guides/*/calls", "posts.yaml", "posts/*/kind"));

	private final PackFolder folder;

	private final Map<String, JsonNode> files;

	private final Map<String, Set<String>> known = new HashMap<>();

	PackReferences(PackFolder folder, Map<String, JsonNode> files) {
		this.folder = folder;
		this.files = files;
	}

	/** All rules as a text, so that a list of what was checked knows by which. */
	static String rules() {
		return UNIQUE + " " + RULES;
	}

	void check() {
		UNIQUE.forEach(this::unique);
		RULES.forEach(this::check);
		for (String name : this.files.keySet()) {
			if (!"sources.yaml".equals(name) && this.files.containsKey("sources.yaml")) {
				check(new Rule("source", name, "**/sources/[]", "sources.yaml", "registry/@"));
			}
		}
	}

	private void unique(Unique rule) {
		Set<String> seen = new HashSet<>();
		each(rule.file(), rule.path(), (node) -> {
			if (!seen.add(node.asString())) {
				throw new PackProblem(this.folder.path(rule.file()), PackFolder.line(node),
						"'" + node.asString() + "' stands twice (" + rule.path() + ")");
			}
		});
	}

	private void check(Rule rule) {
		if (!this.files.containsKey(rule.file())) {
			return;
		}
		Set<String> there = this.known.computeIfAbsent(rule.toFile() + " " + rule.to(), (any) -> {
			Set<String> found = new HashSet<>();
			each(rule.toFile(), rule.to(), (node) -> found.add(node.asString()));
			return found;
		});
		each(rule.file(), rule.path(), (node) -> {
			if (!there.contains(node.asString())) {
				throw new PackProblem(this.folder.path(rule.file()), PackFolder.line(node), rule.name() + ": '"
						+ node.asString() + "' is not in " + rule.toFile() + " (" + rule.to() + ")");
			}
		});
	}

	private void each(String file, String path, Consumer<JsonNode> work) {
		JsonNode root = this.files.get(file);
		if (root != null) {
			walk(root, path.split("/"), 0, (node) -> {
				if (node.isArray()) {
					node.forEach(work);
				}
				else if (node.isValueNode()) {
					work.accept(node);
				}
			});
		}
	}

	private static void walk(JsonNode node, String[] path, int at, Consumer<JsonNode> work) {
		if (at == path.length) {
			work.accept(node);
			return;
		}
		switch (path[at]) {
			case "*" -> node.forEach((child) -> walk(child, path, at + 1, work));
			case "[]" -> {
				if (node.isArray()) {
					node.forEach((child) -> walk(child, path, at + 1, work));
				}
			}
			case "@" -> node.propertyNames().forEach((key) -> work.accept(StringNode.valueOf(key)));
			case "**" -> {
				walk(node, path, at + 1, work);
				node.forEach((child) -> walk(child, path, at, work));
			}
			default -> {
				if (node.isObject() && node.has(path[at])) {
					walk(node.get(path[at]), path, at + 1, work);
				}
			}
		}
	}

	/** Values that stand once. */
	private record Unique(String file, String path) {
	}

	/** Values of one path that must be among those of another. */
	private record Rule(String name, String file, String path, String toFile, String to) {
	}

}
