package org.mandat.jurisdiction.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of the guides: a guide bears the name of its file, its texts
 * exist in the same languages throughout, and a country adds only to guides of its
 * practice.
 */
final class PackGuides {

	/** These rules as a text, so that a list of what was checked knows by which. */
	static final String RULES = "guide: id is the file, sections once, one set of languages; country: known guide";

	private static final String FOLDER = "guides/";

	private static final String ADDED = "guides.yaml";

	private PackGuides() {
	}

	/** Checks a guide by itself; other files pass. */
	static void check(PackFolder folder, String name, JsonNode file) {
		if (!name.startsWith(FOLDER)) {
			return;
		}
		JsonNode id = file.path("id");
		if (!name.equals(FOLDER + id.asString("") + ".yaml")) {
			throw new PackProblem(folder.path(name), PackFolder.line(id),
					"guide.id: '" + id.asString("") + "' is not the name of the file");
		}
		Set<String> sections = new HashSet<>();
		file.path("sections").forEach((section) -> {
			if (!sections.add(section.path("id").asString())) {
				throw new PackProblem(folder.path(name), PackFolder.line(section.path("id")),
						"guide.section: '" + section.path("id").asString() + "' stands twice");
			}
		});
		languages(folder, name, file, tags(file.path("title")));
	}

	/** Checks that what countries add belongs to a guide of their practice. */
	static void check(List<PackFolder> folders) {
		for (PackFolder folder : folders) {
			if (folder.names().contains(ADDED)) {
				String practice = folder.yaml("pack.yaml").path("practice").asString();
				Set<String> guides = new HashSet<>();
				folders.stream()
					.filter((other) -> other.id().equals(practice))
					.forEach((other) -> guides.addAll(other.names()));
				folder.yaml(ADDED).path("guides").propertyNames().forEach((key) -> {
					if (!guides.contains(FOLDER + key + ".yaml")) {
						throw new PackProblem(folder.path(ADDED),
								PackFolder.line(folder.located(ADDED).path("guides").path(key)),
								"guide.key: the practice '" + practice + "' has no guide '" + key + "'");
					}
				});
			}
		}
	}

	/** A text is known by its English form, which each has. */
	private static void languages(PackFolder folder, String name, JsonNode node, Set<String> expected) {
		if (node.isObject() && node.has("en")) {
			Set<String> there = tags(node);
			if (!there.equals(expected)) {
				throw new PackProblem(folder.path(name), PackFolder.line(node.path("en")),
						"guide.languages: this text has " + String.join(", ", there) + ", the title has "
								+ String.join(", ", expected));
			}
			return;
		}
		node.forEach((child) -> languages(folder, name, child, expected));
	}

	private static Set<String> tags(JsonNode text) {
		return new TreeSet<>(text.propertyNames());
	}

}
