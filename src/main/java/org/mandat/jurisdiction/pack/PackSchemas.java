package org.mandat.jurisdiction.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas of the packs: a file names its own by its first line,
 * {@code schema: mandat/<name>/1}.
 */
final class PackSchemas {

	private final Map<String, Schema> byName = new HashMap<>();

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final PackFolder folder;

	PackSchemas(PackFolder folder) {
		this.folder = folder;
	}

	void check(PackFolder pack, String name, JsonNode file) {
		String schema = file.path("schema").asString("");
		String[] parts = schema.split("/");
		if (parts.length != 3 || !"mandat".equals(parts[0])) {
			throw new PackProblem(pack.path(name), 1, "the file does not begin with 'schema: mandat/<name>/1'");
		}
		String schemaFile = parts[1] + ".schema.yaml";
		if (!this.folder.names().contains(schemaFile)) {
			throw new PackProblem(pack.path(name), PackFolder.line(file.path("schema")),
					"there is no schema '" + schema + "'");
		}
		List<Error> errors = this.byName
			.computeIfAbsent(schemaFile, (any) -> this.registry.getSchema(this.folder.yaml(schemaFile)))
			.validate(file);
		if (!errors.isEmpty()) {
			Error first = errors.getFirst();
			throw new PackProblem(pack.path(name), line(first),
					first.getMessage() + " (" + first.getInstanceLocation() + ")");
		}
	}

	private static int line(Error error) {
		JsonNode at = error.getInstanceNode();
		if (error.getProperty() != null && at.has(error.getProperty())) {
			at = at.get(error.getProperty());
		}
		return PackFolder.line(at);
	}

}
