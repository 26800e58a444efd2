package org.mandat.jurisdiction.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Checks packs before anybody reads them: each file against the schema that its first
 * line names, then the references within and between files.
 */
public final class PackChecks {

	private PackChecks() {
	}

	/** Throws the first {@link PackProblem} found. */
	public static void check(List<PackFolder> folders) {
		PackSchemas schemas = new PackSchemas(PackFolders.schemas());
		for (PackFolder folder : folders) {
			Map<String, JsonNode> files = new HashMap<>();
			for (String name : folder.names()) {
				if (name.endsWith(".yaml")) {
					JsonNode file = folder.located(name);
					schemas.check(folder, name, file);
					files.put(name, file);
				}
			}
			new PackReferences(folder, files).check();
			if (!files.get("pack.yaml").path("id").asString("").equals(folder.id())) {
				JsonNode id = files.get("pack.yaml").path("id");
				throw new PackProblem(folder.path("pack.yaml"), PackFolder.line(id),
						"the id '" + id.asString("") + "' is not the name of the folder");
			}
			practice(folder, files.get("pack.yaml"), folders);
		}
	}

	private static void practice(PackFolder folder, JsonNode pack, List<PackFolder> folders) {
		JsonNode practice = pack.path("practice");
		if (practice.isString() && folders.stream().noneMatch((other) -> other.id().equals(practice.asString()))) {
			throw new PackProblem(folder.path("pack.yaml"), PackFolder.line(practice),
					"pack.practice: there is no pack '" + practice.asString() + "'");
		}
	}

}
