package org.mandat.mandate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Guide.Call;
import org.mandat.mandate.Guide.Part;
import org.mandat.mandate.Guide.Section;
import org.mandat.mandate.Guide.Source;
import org.mandat.platform.text.Text;
import tools.jackson.databind.JsonNode;

/** Reads one guide of a practice pack; shape, languages and sources are checked there. */
final class GuideFile {

	private final JsonNode registry;

	private final Map<String, Source> met = new LinkedHashMap<>();

	private GuideFile(JsonNode registry) {
		this.registry = registry;
	}

	static Guide read(JsonNode file, JsonNode registry) {
		GuideFile reading = new GuideFile(registry);
		List<Section> sections = file.path("sections").valueStream().map(reading::section).toList();
		Map<String, String> review = new LinkedHashMap<>();
		file.path("meta")
			.path("review")
			.properties()
			.forEach((entry) -> review.put(entry.getKey(), entry.getValue().asString()));
		return new Guide(file.path("id").asString(), file.path("order").asInt(),
				"card".equals(file.path("kind").asString("")), new HashSet<>(strings(file.path("for"))),
				text(file.path("title")), text(file.path("lead")), file.path("meta").path("version").asString(), review,
				sections, List.copyOf(reading.met.values()));
	}

	private Section section(JsonNode node) {
		List<Part> parts = node.path("parts").valueStream().map(GuideFile::part).toList();
		return new Section(node.path("id").asString(), text(node.path("heading")), parts,
				strings(node.path("sources")).stream().map(this::source).toList());
	}

	private Source source(String key) {
		JsonNode entry = this.registry.path(key);
		return this.met.computeIfAbsent(key, (any) -> new Source(this.met.size() + 1, key,
				entry.path("title").asString(), entry.path("url").asString(), entry.path("check").asString()));
	}

	private static Part part(JsonNode node) {
		if (node.has("text")) {
			return new Guide.Paragraph(text(node.path("text")));
		}
		if (node.has("calls")) {
			return new Guide.Calls(node.path("calls")
				.valueStream()
				.map((call) -> new Call(text(call.path("post")), text(call.path("why"))))
				.toList());
		}
		if (node.has("say")) {
			return new Guide.Wording(texts(node.path("say")), texts(node.path("avoid")));
		}
		boolean ordered = node.has("steps");
		return new Guide.Points(title(node), texts(node.path(ordered ? "steps" : "points")), ordered);
	}

	private static @Nullable Text title(JsonNode node) {
		return node.has("title") ? text(node.path("title")) : null;
	}

	static List<String> strings(JsonNode node) {
		return node.valueStream().map(JsonNode::asString).toList();
	}

	static List<Text> texts(JsonNode node) {
		return node.valueStream().map(GuideFile::text).toList();
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

}
