package org.mandat.translation.term;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Spaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The terms of the packs of a space: the practice's words, and the country's titles in
 * their place where both have one. A pack never changes while the product runs.
 */
@Component
class PackTerms {

	private static final String FILE = "glossary.yaml";

	private final Map<String, Map<String, Term>> byPack = new ConcurrentHashMap<>();

	private final Packs packs;

	private final Spaces spaces;

	PackTerms(Packs packs, Spaces spaces) {
		this.packs = packs;
		this.spaces = spaces;
	}

	/** The terms by their keys. */
	Map<String, Term> of(UUID space) {
		return this.byPack.computeIfAbsent(this.spaces.byId(space).orElseThrow().pack(), this::read);
	}

	private Map<String, Term> read(String id) {
		Pack country = this.packs.get(id);
		Pack practice = this.packs.get(country.practice());
		Map<String, Term> terms = new LinkedHashMap<>();
		if (practice.has(FILE)) {
			add(terms, practice.file(FILE).path("terms"));
		}
		add(terms, country.file("pack.yaml").path("terms"));
		return terms;
	}

	private static void add(Map<String, Term> terms, JsonNode nodes) {
		nodes.propertyStream()
			.forEach((node) -> terms.put(node.getKey(), new Term(node.getKey(), null, node.getKey(),
					texts(node.getValue().path("name")), texts(node.getValue().path("note")), 0)));
	}

	private static Map<String, String> texts(JsonNode node) {
		Map<String, String> texts = new LinkedHashMap<>();
		node.propertyStream().forEach((form) -> texts.put(form.getKey(), form.getValue().asString()));
		return texts;
	}

}
