package org.mandat.jurisdiction;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.mandat.platform.text.Text;

/**
 * A kind of post of a country pack.
 *
 * @param kind its name in the pack, such as {@code mayor}
 * @param actor the actor of the mandate register whose duties it answers for; of a post
 * that only the way of working knows, its own kind
 * @param placeKinds the kinds of place that may have it
 * @param name what it is called
 * @param role the role that gives its permissions
 * @param also the roles that it may be given besides; none named means what the code
 * allows
 * @param passages whether its holder may see statements of people (ground rule G5)
 * @param opens whether it is there from the opening of a space on
 * @param several whether a space may have more than one chair of the kind
 * @param call its place in "whom to call", if it is listed
 * @param order its place among the posts
 */
public record PostKind(String kind, String actor, Set<String> placeKinds, Text name, String role,
		@Nullable Set<String> also, boolean passages, boolean opens, boolean several, @Nullable Integer call,
		int order) {

	static PostKind of(JsonNode node) {
		String kind = PackNodes.required(node, "kind");
		String actor = PackNodes.text(node, "actor");
		return new PostKind(kind, (actor == null) ? kind : actor, Set.copyOf(PackNodes.strings(node, "place_kinds")),
				PackNodes.texts(node.path("name")), PackNodes.required(node, "role"),
				node.has("also") ? Set.copyOf(PackNodes.strings(node, "also")) : null,
				node.path("passages").asBoolean(false), node.path("opens").asBoolean(false),
				node.path("several").asBoolean(false), node.has("call") ? node.path("call").asInt() : null,
				node.path("order").asInt());
	}

}
