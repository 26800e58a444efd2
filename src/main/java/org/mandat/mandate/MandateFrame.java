package org.mandat.mandate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Pack;
import org.mandat.mandate.Duty.Basis;
import org.mandat.mandate.Duty.Clarity;
import org.mandat.mandate.Duty.Instrument;
import org.mandat.mandate.Duty.SourceReference;
import org.mandat.platform.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * The legal and institutional frame of a country, read from {@code mandate.yaml} of its
 * pack; the schema is checked there.
 */
final class MandateFrame {

	private final Map<String, SourceReference> sources = new HashMap<>();

	private final Map<String, Instrument> instruments = new LinkedHashMap<>();

	private final Map<String, Text> actors = new LinkedHashMap<>();

	private final Map<String, Duty> duties = new LinkedHashMap<>();

	private final Map<String, Text> unknowns = new LinkedHashMap<>();

	MandateFrame(Pack pack) {
		JsonNode file = pack.file("mandate.yaml");
		file.path("sources")
			.properties()
			.forEach((entry) -> this.sources.put(entry.getKey(), new SourceReference(entry.getKey(),
					entry.getValue().path("title").asString(), string(entry.getValue(), "url"))));
		file.path("actors").forEach((actor) -> this.actors.put(id(actor), text(actor.path("name"))));
		file.path("instruments").forEach((node) -> this.instruments.put(id(node), instrument(node)));
		file.path("duties").forEach((node) -> this.duties.put(id(node), duty(node)));
		file.path("unknowns").forEach((node) -> this.unknowns.put(id(node), text(node.path("text"))));
	}

	List<Duty> duties() {
		return List.copyOf(this.duties.values());
	}

	List<Instrument> instruments() {
		return List.copyOf(this.instruments.values());
	}

	@Nullable Duty duty(String id) {
		return this.duties.get(id);
	}

	Map<String, Text> actors() {
		return this.actors;
	}

	Map<String, Text> unknowns() {
		return this.unknowns;
	}

	private Duty duty(JsonNode node) {
		String who = node.path("who").asString();
		String instrument = string(node, "instrument");
		Basis basis = new Basis((instrument == null) ? null : this.instruments.get(instrument), string(node, "article"),
				!"unverified".equals(string(node, "article_confidence")), source(node));
		return new Duty(id(node), who, this.actors.getOrDefault(who, text(node.path("what"))), text(node.path("what")),
				node.path("level").asString(),
				Clarity.valueOf(node.path("clarity").asString().toUpperCase(Locale.ROOT)),
				"confirmed".equals(string(node, "confidence")), basis,
				node.has("practice") ? text(node.path("practice")) : null);
	}

	private Instrument instrument(JsonNode node) {
		return new Instrument(id(node), node.path("kind").asString(), string(node, "number"),
				node.has("year") ? node.path("year").asInt() : null, text(node.path("title")),
				node.path("status").asString(), node.path("text_stored").asBoolean(false), source(node),
				node.has("note") ? text(node.path("note")) : null);
	}

	private @Nullable SourceReference source(JsonNode node) {
		String key = string(node, "src");
		if (key != null && this.sources.containsKey(key)) {
			return this.sources.get(key);
		}
		String url = string(node, "url");
		return (url == null) ? null : new SourceReference("", url, url);
	}

	private static String id(JsonNode node) {
		return node.path("id").asString();
	}

	private static @Nullable String string(JsonNode node, String name) {
		String value = node.path(name).asString("");
		return value.isBlank() ? null : value;
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

}
