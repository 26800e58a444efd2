package org.mandat.council.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The ready lines for an agenda that the pack of the practice gives. */
@Component
class Phrases {

	private static final String FILE = "bodies.yaml";

	private final Packs packs;

	private final Map<String, List<Phrase>> byPractice = new ConcurrentHashMap<>();

	Phrases(Packs packs) {
		this.packs = packs;
	}

	List<Phrase> of(Space space) {
		return this.byPractice.computeIfAbsent(this.packs.get(space.pack()).practice(), this::read);
	}

	Optional<Phrase> find(Space space, int number) {
		return of(space).stream().filter((phrase) -> Integer.valueOf(number).equals(phrase.number())).findFirst();
	}

	private List<Phrase> read(String practice) {
		List<Phrase> phrases = new ArrayList<>();
		this.packs.get(practice).file(FILE).path("standard_agenda").path("items").forEach((item) -> {
			phrases.add(new Phrase(item.path("n").asInt(), text(item.path("title")), item.path("type").asString(),
					item.path("minutes").asInt()));
		});
		return List.copyOf(phrases);
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

}
