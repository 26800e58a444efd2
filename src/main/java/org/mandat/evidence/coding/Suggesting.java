package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.suggestion.PlaceMentions;
import org.mandat.evidence.suggestion.SpeakerRole;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.evidence.suggestion.Suggestions;
import org.mandat.platform.text.PrivateNames;
import org.springframework.stereotype.Component;

/**
 * Asks the rules of suggestion for a space: its list of themes, the places of its pack.
 */
@Component
public class Suggesting {

	private static final int LINE = 12;

	private final Map<String, Suggestions> byVersion = new ConcurrentHashMap<>();

	private final Map<String, PlaceMentions> byPack = new ConcurrentHashMap<>();

	// The pack of a space never changes, and a page asks more than once.
	private final Map<UUID, String> packOfSpace = new ConcurrentHashMap<>();

	private final Codebooks codebooks;

	private final SourcePlaces places;

	Suggesting(Codebooks codebooks, SourcePlaces places) {
		this.codebooks = codebooks;
		this.places = places;
	}

	/** The themes that sentences of a text may speak of. */
	public List<Suggestion> themes(UUID space, String text, String language, List<Sentence> sentences) {
		Codebook codebook = this.codebooks.of(space);
		return this.byVersion.computeIfAbsent(codebook.id() + codebook.version(), (any) -> new Suggestions(codebook))
			.of(text, language, sentences);
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
