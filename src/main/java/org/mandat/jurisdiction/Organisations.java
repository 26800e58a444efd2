package org.mandat.jurisdiction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	/**
	 * What the bodies and organisations of the register are called, in its order, so that
	 * a form offers them alike after each start.
	 */
	static Map<String, Text> names(Pack pack) {
		if (!pack.has("mandate.yaml")) {
			return Map.of();
		}
		Map<String, Text> names = new LinkedHashMap<>();
		pack.file("mandate.yaml")
			.path("actors")
			.valueStream()
			.filter((actor) -> !"post".equals(PackNodes.required(actor, "kind")))
			.forEach((actor) -> names.put(PackNodes.required(actor, "id"), PackNodes.texts(actor.path("name"))));
		return Collections.unmodifiableMap(names);
	}

	/** An actor of the register that is a body or an organisation. */
	record Organisation(String actor, String kind) {

		private static Organisation of(JsonNode node) {
			return new Organisation(PackNodes.required(node, "id"), PackNodes.required(node, "kind"));
		}

	}

}
