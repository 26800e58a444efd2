package org.mandat.jurisdiction;

import java.util.List;

import tools.jackson.databind.JsonNode;

import org.mandat.platform.text.Text;

/**
 * A place of a country pack: a municipality, a ministry's desk or a hub. A place is not
 * yet a space.
 *
 * @param key its stable key in the pack
 * @param kind municipality, ministry or hub
 * @param name its official names
 * @param aliases other spellings met in sources, for search and import
 * @param languages its official languages in its own order
 */
public record Place(String key, String kind, Text name, List<String> aliases, List<String> languages) {

	static Place of(JsonNode node) {
		return new Place(PackNodes.required(node, "key"), PackNodes.required(node, "kind"),
				PackNodes.texts(node.path("name")), PackNodes.strings(node, "aliases"),
				PackNodes.strings(node, "languages"));
	}

}
