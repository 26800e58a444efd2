package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.suggestion.PlaceMentions;
import org.mandat.evidence.suggestion.SpeakerRole;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.platform.text.PrivateNames;
import org.springframework.stereotype.Component;

/**
 * Suggests for a space: themes by what its practice pack teaches and what it has coded
 * itself, places by its pack, roles by the words.
 */
@Component
public class Suggesting {

	private static final int LINE = 12;

	private final Map<String, PlaceMentions> byPack = new ConcurrentHashMap<>();

	// The pack of a space never changes, and a page asks more than once.
	private final Map<UUID, String> packOfSpace = new ConcurrentHashMap<>();

	private final Learning learning;

	private final SuggestedTexts texts;

	private final SourcePlaces places;

	Suggesting(Learning learning, SuggestedTexts texts, SourcePlaces places) {
		this.learning = learning;
		this.texts = texts;
		this.places = places;
	}

	/**
	 * The themes that sentences of a text may speak of. Asks within the transaction of
	 * its caller: what was coded before lies behind the walls.
	 */
	public List<Suggestion> themes(UUID space, String text, String language, List<Sentence> sentences) {
		List<Suggestion> all = this.learning.model(space)
			.map((model) -> this.texts.of(space, model, text, language, sentences))
			.orElse(List.of());
		CodePoints points = new CodePoints(text);
		Set<Integer> speakers = new HashSet<>();
		for (int i = 1; i < sentences.size(); i++) {
			if (isSpeaker(points, sentences, i)) {
				speakers.add(sentences.get(i).n());
			}
		}
		return all.stream().filter((one) -> !speakers.contains(one.n())).toList();
	}

	/** A line that only says who spoke the quotation above it is nobody's statement. */
	private static boolean isSpeaker(CodePoints text, List<Sentence> sentences, int i) {
		Sentence line = sentences.get(i);
		boolean alone = sentences.get(i - 1).block() != line.block()
				&& (i + 1 == sentences.size() || sentences.get(i + 1).block() != line.block());
		String words = text.words(line.span());
		return alone && !line.heading() && words.split("\\s+").length <= LINE && !words.matches("(?s).*[.!?…]\\s*")
				&& quoted(text, sentences, sentences.get(i - 1).block(), i);
	}

	/** The places that a sentence names. */
	public List<String> places(UUID space, String words) {
		return mentions(space).in(words);
	}

	/** In which role a sentence was said, as far as the words tell. */
	public Optional<String> role(CodePoints text, List<Sentence> sentences, int n) {
		Sentence sentence = sentences.get(n - 1);
		String under = "";
		String words = text.words(sentence.span());
		int next = n;
		while (next < sentences.size() && sentences.get(next).block() == sentence.block()) {
			next++;
		}
		if (next < sentences.size() && quoted(text, sentences, sentence.block(), n)) {
			String line = text.words(sentences.get(next).span());
			boolean alone = next + 1 == sentences.size()
					|| sentences.get(next + 1).block() != sentences.get(next).block();
			under = (alone && !sentences.get(next).heading() && !line.endsWith(".")
					&& line.split("\\s+").length <= LINE) ? line : "";
		}
		return SpeakerRole.of(words, under);
	}

	/** What in the words may be the name of a private person. */
	public List<String> names(UUID space, String words) {
		return PrivateNames.in(words, (word) -> !mentions(space).in(word).isEmpty());
	}

	private static boolean quoted(CodePoints text, List<Sentence> sentences, int block, int n) {
		int first = n - 1;
		while (first > 0 && sentences.get(first - 1).block() == block) {
			first--;
		}
		return "“„\"«”".indexOf(text.words(sentences.get(first).span()).charAt(0)) >= 0;
	}

	private PlaceMentions mentions(UUID space) {
		String known = this.packOfSpace.computeIfAbsent(space, (id) -> this.places.space(id).pack());
		return this.byPack.computeIfAbsent(known, (pack) -> {
			Map<String, List<String>> spellings = new LinkedHashMap<>();
			this.places.of(space).stream().filter((place) -> "municipality".equals(place.kind())).forEach((place) -> {
				List<String> all = new ArrayList<>(place.name().forms().values());
				all.addAll(place.aliases());
				spellings.put(place.key(), all);
			});
			return new PlaceMentions(spellings);
		});
	}

}
