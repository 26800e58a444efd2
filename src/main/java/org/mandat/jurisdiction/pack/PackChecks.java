package org.mandat.jurisdiction.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Checks packs before anybody reads them: each file against the schema that its first
 * line names, then the references within and between files. What the build has checked
 * already is known by its digest and not checked again at each start.
 */
public final class PackChecks {

	private static final PackFolder SCHEMAS = PackFolders.schemas();

	private PackChecks() {
	}

	/** Throws the first {@link PackProblem} found. */
	public static void check(List<PackFolder> folders) {
		check(folders, PackFolders.validated());
	}

	/** Checks every pack, also what the build has checked. */
	public static void checkAnew(List<PackFolder> folders) {
		check(folders, Set.of());
	}

	/** Checks every pack that does not stand in the list. */
	static void check(List<PackFolder> folders, Set<String> validated) {
		List<PackFolder> unknown = folders.stream().filter((folder) -> !validated.contains(line(folder))).toList();
		if (!unknown.isEmpty()) {
			PackSchemas schemas = new PackSchemas(SCHEMAS);
			unknown.forEach((folder) -> check(folder, schemas));
		}
		folders.forEach((folder) -> practice(folder, folders));
		PackGuides.check(folders);
	}

	/**
	 * What stands in the list for a pack that was checked: it changes with the pack, the
	 * schemas and the rules.
	 */
	static String line(PackFolder folder) {
		return folder.id() + " "
				+ PackFolder.digest(folder.digest() + SCHEMAS.digest() + PackReferences.rules() + PackGuides.RULES);
	}

	private static void check(PackFolder folder, PackSchemas schemas) {
		Map<String, JsonNode> files = new HashMap<>();
		for (String name : folder.names()) {
			if (name.endsWith(".yaml")) {
				JsonNode file = folder.located(name);
				schemas.check(folder, name, file);
				files.put(name, file);
			}
		}
		new PackReferences(folder, files).check();
		files.forEach((name, file) -> PackGuides.check(folder, name, file));
		JsonNode id = files.get("pack.yaml").path("id");
		if (!id.asString("").equals(folder.id())) {
			throw new PackProblem(folder.path("pack.yaml"), PackFolder.line(id),
					"the id '" + id.asString("") + "' is not the name of the folder");
		}
	}

	private static void practice(PackFolder folder, List<PackFolder> folders) {
		JsonNode practice = folder.yaml("pack.yaml").path("practice");
		if (practice.isString() && folders.stream().noneMatch((other) -> other.id().equals(practice.asString()))) {
			throw new PackProblem(folder.path("pack.yaml"),
					PackFolder.line(folder.located("pack.yaml").path("practice")),
					"pack.practice: there is no pack '" + practice.asString() + "'");
		}
	}

}
