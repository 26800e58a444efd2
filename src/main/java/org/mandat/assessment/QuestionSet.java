package org.mandat.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.mandat.jurisdiction.Packs;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The questions of a country's practice. */
@Component
class QuestionSet {

	private final Packs packs;

	private final Map<String, List<Dimension>> byPractice = new ConcurrentHashMap<>();

	QuestionSet(Packs packs) {
		this.packs = packs;
	}

	/** All dimensions of the practice that this country pack follows. */
	List<Dimension> of(String pack) {
		return this.byPractice.computeIfAbsent(this.packs.get(pack).practice(),
				(practice) -> this.packs.get(practice)
					.file("self-assessment.yaml")
					.path("dimensions")
					.valueStream()
					.map(QuestionSet::dimension)
					.toList());
	}

	/** What levels 0 to 4 mean of all benchmarks. */
	List<Text> anchors(String pack) {
		JsonNode anchors = this.packs.get(this.packs.get(pack).practice())
			.file("self-assessment.yaml")
			.path("meta")
			.path("level_anchors");
		return IntStream.rangeClosed(0, Benchmark.HIGHEST)
			.mapToObj((level) -> text(anchors.path(String.valueOf(level))))
			.toList();
	}

	private static Dimension dimension(JsonNode node) {
		String id = node.path("id").asString();
		return new Dimension(id, text(node.path("name")), text(node.path("question")),
				node.path("offers").valueStream().map(JsonNode::asString).toList(),
				node.path("benchmarks").valueStream().map((one) -> benchmark(id, one)).toList());
	}

	private static Benchmark benchmark(String dimension, JsonNode node) {
		return new Benchmark(node.path("id").asString(), dimension, node.path("gate").asBoolean(false),
				text(node.path("statement")), text(node.path("evidence")), node.path("valid_months").asInt(),
				node.path("levels").valueStream().map(QuestionSet::text).toList());
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

}
