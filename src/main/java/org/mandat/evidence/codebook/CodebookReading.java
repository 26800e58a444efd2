package org.mandat.evidence.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebook.Attribute;
import org.mandat.evidence.Codebook.Choice;
import org.mandat.evidence.Codebook.Stem;
import org.mandat.evidence.Codebook.Theme;
import org.mandat.platform.text.Text;
import tools.jackson.databind.JsonNode;

/** Reads {@code themes.yaml}; its shape was checked when the packs were read. */
public final class CodebookReading {

	private CodebookReading() {
	}

	/** The list of themes of the file. */
	public static Codebook read(JsonNode file) {
		return new Codebook(file.path("meta").path("id").asString(), file.path("meta").path("version").asString(),
				choices(file.path("groups")), file.path("themes").valueStream().map(CodebookReading::theme).toList(),
				file.path("attributes").valueStream().map(CodebookReading::attribute).toList(),
				choices(file.path("cross_cutting_flags")), choices(file.path("needs")));
	}

	private static Theme theme(JsonNode node) {
		Map<String, List<Stem>> words = new LinkedHashMap<>();
		node.path("words")
			.propertyStream()
			.forEach((language) -> words.put(language.getKey(),
					language.getValue().valueStream().map(CodebookReading::stem).toList()));
		return new Theme(node.path("id").asString(), node.path("group").asString(), text(node.path("name")),
				text(node.path("definition")), text(node.path("include")), text(node.path("exclude")),
				node.path("needs").valueStream().map(JsonNode::asString).toList(),
				node.path("stigmatising").asBoolean(false), words,
				node.has("example") ? text(node.path("example")) : null,
				node.path("subthemes").valueStream().map((part) -> text(part.path("name"))).toList());
	}

	private static Stem stem(JsonNode node) {
		return node.isObject() ? new Stem(node.path("w").asString(), node.path("weight").asInt(1))
				: new Stem(node.asString(), 1);
	}

	private static Attribute attribute(JsonNode node) {
		return new Attribute(node.path("id").asString(), text(node.path("name")), choices(node.path("values")));
	}

	private static List<Choice> choices(JsonNode list) {
		List<Choice> choices = new ArrayList<>();
		list.valueStream()
			.forEach((node) -> choices.add(new Choice(node.path("id").asString(), text(node.path("name")))));
		return List.copyOf(choices);
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.propertyStream().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

}
