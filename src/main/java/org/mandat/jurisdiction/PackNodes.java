package org.mandat.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.mandat.platform.text.Text;

/** Reads values out of a pack's YAML, which the schemas have checked before. */
final class PackNodes {

	private PackNodes() {
	}

	static String required(JsonNode node, String name) {
		return node.required(name).asString();
	}

	static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return value.isMissingNode() ? null : value.asString();
	}

	static List<String> strings(JsonNode node, String name) {
		return node.path(name).valueStream().map(JsonNode::asString).toList();
	}

	static Text texts(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

}
