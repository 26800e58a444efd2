package org.mandat.mandate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.mandate.Duty.SourceReference;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * The guides of a country's practice, and what the country adds to them. A guide says
 * what the work is, what it is not and what to do first; it says nothing of a text that
 * nobody saw.
 */
@Service
public class Guides {

	private static final String FOLDER = "guides";

	private static final String ADDED = "guides.yaml";

	private final Packs packs;

	private final Map<String, List<Guide>> byPractice = new ConcurrentHashMap<>();

	Guides(Packs packs) {
		this.packs = packs;
	}

	/** All guides of the practice that this country pack follows, in their order. */
	public List<Guide> all(String pack) {
		return this.byPractice.computeIfAbsent(this.packs.get(pack).practice(),
				(practice) -> read(this.packs.get(practice)));
	}

	/** One guide by its key. */
	public Optional<Guide> find(String pack, String id) {
		return all(pack).stream().filter((guide) -> guide.id().equals(id)).findFirst();
	}

	/** The guide for the holder of a post of this kind, if there is one; never a card. */
	public Optional<Guide> ofPost(String pack, String kind) {
		return all(pack).stream().filter((guide) -> !guide.card() && guide.posts().contains(kind)).findFirst();
	}

	/** The cards of one page, such as the one for the first hour. */
	public List<Guide> cards(String pack) {
		return all(pack).stream().filter(Guide::card).toList();
	}

	/** What the country adds to a guide. */
	public Optional<Guide.Addition> addition(String pack, String id) {
		Pack country = this.packs.get(pack);
		if (!country.has(ADDED)) {
			return Optional.empty();
		}
		JsonNode node = country.file(ADDED).path("guides").path(id);
		return node.isMissingNode() ? Optional.empty() : Optional.of(addition(country, node));
	}

	private static Guide.Addition addition(Pack country, JsonNode node) {
		JsonNode sources = country.file("mandate.yaml").path("sources");
		return new Guide.Addition(GuideFile.texts(node.path("texts")), GuideFile.strings(node.path("duties")),
				GuideFile.strings(node.path("sources")).stream().map((key) -> source(key, sources.path(key))).toList(),
				GuideFile.strings(node.path("calls")));
	}

	private static SourceReference source(String key, JsonNode node) {
		return new SourceReference(key, node.path("title").asString(),
				node.has("url") ? node.path("url").asString() : null);
	}

	private static List<Guide> read(Pack practice) {
		return practice.names(FOLDER)
			.stream()
			.map((name) -> GuideFile.read(practice.file(name), practice.file("sources.yaml").path("registry")))
			.sorted(Comparator.comparing(Guide::order).thenComparing(Guide::id))
			.toList();
	}

}
