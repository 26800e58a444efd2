package org.mandat.jurisdiction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mandat.platform.text.Text;

import tools.jackson.databind.JsonNode;

/**
 * The bodies and organisations that a space begins with: of a municipality, what the
 * mandate register has at its level; of a desk or hub, the institution whose it is.
 */
final class Organisations {

	private static final Set<String> LOCAL = Set.of("municipal", "national-local");

	private Organisations() {
	}

	static List<Organisation> of(Pack pack, Place place) {
		Set<String> own = new java.util.HashSet<>();
		pack.posts()
			.stream()
			.filter((kind) -> kind.opens() && kind.placeKinds().contains(place.kind()))
			.forEach((kind) -> own.add(kind.actor()));
		boolean municipality = "municipality".equals(place.kind());
		return pack.file("mandate.yaml")
			.path("actors")
			.valueStream()
			.filter((actor) -> !"post".equals(PackNodes.required(actor, "kind")))
			.filter((actor) -> municipality ? LOCAL.contains(PackNodes.required(actor, "level"))
					: own.contains(PackNodes.required(actor, "id")))
			.map(Organisation::of)
			.toList();
	}

	/** What the bodies and organisations of the register are called. */
	static Map<String, Text> names(Pack pack) {
		if (!pack.has("mandate.yaml")) {
			return Map.of();
		}
		return pack.file("mandate.yaml")
			.path("actors")
			.valueStream()
			.filter((actor) -> !"post".equals(PackNodes.required(actor, "kind")))
			.collect(Collectors.toUnmodifiableMap((actor) -> PackNodes.required(actor, "id"),
					(actor) -> PackNodes.texts(actor.path("name"))));
	}

	/** An actor of the register that is a body or an organisation. */
	record Organisation(String actor, String kind) {

		private static Organisation of(JsonNode node) {
			return new Organisation(PackNodes.required(node, "id"), PackNodes.required(node, "kind"));
		}

	}

}
