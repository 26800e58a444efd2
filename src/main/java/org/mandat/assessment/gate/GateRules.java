package org.mandat.assessment.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the practice asks for before the door opens. */
@Component
class GateRules {

	private final Packs packs;

	private final Map<String, Rule> byPractice = new ConcurrentHashMap<>();

	GateRules(Packs packs) {
		this.packs = packs;
	}

	/** The rule of the practice that this country pack follows. */
	Rule of(String pack) {
		return this.byPractice.computeIfAbsent(this.packs.get(pack).practice(),
				(practice) -> rule(this.packs.get(practice).file("self-assessment.yaml").path("go_live")));
	}

	private static Rule rule(JsonNode node) {
		return new Rule(node.path("benchmarks").valueStream().map(JsonNode::asString).toList(),
				node.path("level").asInt(), points(node.path("points")), points(node.path("signers")));
	}

	private static List<Point> points(JsonNode nodes) {
		return nodes.valueStream().map((node) -> {
			Map<String, String> forms = new LinkedHashMap<>();
			node.path("text").properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
			return new Point(node.path("id").asString(), Text.of(forms));
		}).toList();
	}

}
