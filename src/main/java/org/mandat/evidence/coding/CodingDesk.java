package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.coding.PassageReading.SentenceState;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.evidence.suggestion.Suggestion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the coding desk: the stretch of the document around a sentence. */
@Component
class CodingDesk {

	/** How many sentences a page shows. */
	private static final int STRETCH = 100;

	/** Up to how many sentences suggestions are made for the whole document at once. */
	private static final int WHOLE = 3000;

	private final SourceReading sources;

	private final PassageReading passages;

	private final Codebooks codebooks;

	private final Suggesting suggesting;

	CodingDesk(SourceReading sources, PassageReading passages, Codebooks codebooks, Suggesting suggesting) {
		this.sources = sources;
		this.passages = passages;
		this.codebooks = codebooks;
		this.suggesting = suggesting;
	}

	@Transactional(readOnly = true)
	Optional<DeskView> lay(UUID space, UUID id, int asked) {
		Optional<SourceView> source = this.sources.find(id);
		Optional<String> text = this.sources.text(id);
		List<Sentence> sentences = this.sources.sentences(id);
		if (source.isEmpty() || text.isEmpty() || asked < 1 || asked > sentences.size()) {
			return Optional.empty();
		}
		int from = (asked - 1) / STRETCH * STRETCH;
		List<Sentence> stretch = sentences.subList(from, Math.min(sentences.size(), from + STRETCH));
		Codebook codebook = this.codebooks.of(space);
		Map<Integer, List<PassageView>> coded = bySentence(this.passages.of(id));
		Map<Integer, List<Suggestion>> open = open(space, id, text.get(), source.get().language(),
				(sentences.size() <= WHOLE) ? sentences : stretch, coded);
		Map<Integer, SentenceState> states = this.passages.states(id);
		CodePoints words = new CodePoints(text.get());
		List<DeskView.Paragraph> blocks = blocks(stretch, words, codebook, coded, open, states);
		DeskView.Line chosen = blocks.stream()
			.flatMap((block) -> block.lines().stream())
			.filter((line) -> line.n() == asked)
			.findFirst()
			.orElseThrow();
		return Optional.of(new DeskView(source.get(), codebook, blocks, chosen, coded.getOrDefault(asked, List.of()),
				open.getOrDefault(asked, List.of()), this.passages.themes(id),
				open.keySet().stream().filter((n) -> n > asked).min(Integer::compare).orElse(null),
				open.keySet().stream().filter((n) -> n < asked).max(Integer::compare).orElse(null),
				this.suggesting.names(space, chosen.words())));
	}

	/**
	 * The attributes that a sentence's own words suggest: at present the role of the
	 * speaker.
	 */
	@Transactional(readOnly = true)
	Map<String, String> attributes(UUID id, int n) {
		CodePoints text = new CodePoints(this.sources.text(id).orElse(""));
		List<Sentence> sentences = this.sources.sentences(id);
		if (n < 1 || n > sentences.size()) {
			return Map.of();
		}
		return this.suggesting.role(text, sentences, n).map((role) -> Map.of("A-ROLE", role)).orElse(Map.of());
	}

	private Map<Integer, List<Suggestion>> open(UUID space, UUID id, String text, String language,
			List<Sentence> stretch, Map<Integer, List<PassageView>> coded) {
		Set<String> rejected = this.passages.rejected(id);
		Map<Integer, List<Suggestion>> open = new LinkedHashMap<>();
		for (Suggestion suggestion : this.suggesting.themes(space, text, language, stretch)) {
			boolean there = coded.getOrDefault(suggestion.n(), List.of())
				.stream()
				.anyMatch((passage) -> passage.themes().contains(suggestion.theme()));
			if (suggestion.offered() && !there && !rejected.contains(suggestion.n() + " " + suggestion.theme())) {
				open.computeIfAbsent(suggestion.n(), (any) -> new ArrayList<>()).add(suggestion);
			}
		}
		return open;
	}

	private static Map<Integer, List<PassageView>> bySentence(List<PassageView> passages) {
		Map<Integer, List<PassageView>> found = new LinkedHashMap<>();
		passages
			.forEach((passage) -> found.computeIfAbsent(passage.sentence(), (any) -> new ArrayList<>()).add(passage));
		return found;
	}

	private static List<DeskView.Paragraph> blocks(List<Sentence> stretch, CodePoints words, Codebook codebook,
			Map<Integer, List<PassageView>> coded, Map<Integer, List<Suggestion>> open,
			Map<Integer, SentenceState> states) {
		Map<Integer, List<DeskView.Line>> lines = new LinkedHashMap<>();
		Map<Integer, Set<Codebook.Theme>> themes = new LinkedHashMap<>();
		for (Sentence sentence : stretch) {
			Set<Codebook.Theme> here = new LinkedHashSet<>();
			coded.getOrDefault(sentence.n(), List.of())
				.stream()
				.flatMap((passage) -> passage.themes().stream())
				.forEach((theme) -> codebook.theme(theme).ifPresent(here::add));
			SentenceState state = states.getOrDefault(sentence.n(), new SentenceState(0, false));
			lines.computeIfAbsent(sentence.block(), (any) -> new ArrayList<>())
				.add(new DeskView.Line(sentence.n(), words.words(sentence.span()), sentence.heading(), state.version(),
						state.looked(), here.isEmpty() ? 0 : here.iterator().next().colour(),
						open.containsKey(sentence.n())));
			themes.computeIfAbsent(sentence.block(), (any) -> new LinkedHashSet<>()).addAll(here);
		}
		return lines.entrySet()
			.stream()
			.map((block) -> new DeskView.Paragraph(block.getValue(),
					List.copyOf(themes.getOrDefault(block.getKey(), Set.of()))))
			.toList();
	}

}
