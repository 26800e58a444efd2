package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.platform.data.Walls;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes in bulk, for migration and tests. What somebody coded by hand or turned down
 * stays as it is; no place is ever attributed by a suggestion.
 */
@Service
public class BulkCodings {

	private final Codings codings;

	private final SourceReading sources;

	private final PassageReading passages;

	private final Suggesting suggesting;

	private final Codebooks codebooks;

	BulkCodings(Codings codings, SourceReading sources, PassageReading passages, Suggesting suggesting,
			Codebooks codebooks) {
		this.codings = codings;
		this.sources = sources;
		this.passages = passages;
		this.suggesting = suggesting;
		this.codebooks = codebooks;
	}

	/** All suggestions for a source of the reader's space. */
	@Transactional(readOnly = true)
	public List<Suggestion> suggestions(UUID source) {
		SourceView view = this.sources.find(source).orElseThrow(NotThere::new);
		return this.suggesting.themes(space(), this.sources.text(source).orElseThrow(NotThere::new), view.language(),
				this.sources.sentences(source));
	}

	/**
	 * Confirms every suggestion of at least this strength, up to three for a sentence.
	 */
	@Transactional
	public int fromSuggestions(UUID source, double least) {
		Set<String> rejected = this.passages.rejected(source);
		Set<Integer> coded = this.passages.of(source).stream().map(PassageView::sentence).collect(Collectors.toSet());
		Map<Integer, List<Suggestion>> bySentence = suggestions(source).stream()
			.filter((one) -> one.strength() >= least && !coded.contains(one.n())
					&& !rejected.contains(one.n() + " " + one.theme()))
			.collect(Collectors.groupingBy(Suggestion::n, TreeMap::new, Collectors.toList()));
		CodePoints text = new CodePoints(this.sources.text(source).orElseThrow(NotThere::new));
		List<Sentence> sentences = this.sources.sentences(source);
		Codebook codebook = this.codebooks.of(space());
		Map<Statement, Integer> statements = new LinkedHashMap<>();
		bySentence.forEach((n, all) -> {
			List<String> themes = all.stream()
				.map(Suggestion::theme)
				.filter(codebook::codable)
				.limit(Statement.MOST_THEMES)
				.toList();
			if (themes.isEmpty()) {
				return;
			}
			Set<String> needs = new LinkedHashSet<>();
			themes.forEach((theme) -> needs.addAll(codebook.theme(theme).orElseThrow().needs()));
			Map<String, String> attributes = this.suggesting.role(text, sentences, n)
				.map((role) -> Map.of("A-ROLE", role))
				.orElse(Map.of());
			statements.put(new Statement(all.getFirst().span(), themes, new ArrayList<>(needs), attributes, List.of(),
					null, false, "bulk"), n);
		});
		return this.codings.keepInBulk(source, statements);
	}

	/**
	 * Keeps statements whose places in the text come from elsewhere, such as an export.
	 */
	@Transactional
	public int keep(UUID source, List<Statement> statements) {
		List<Sentence> sentences = this.sources.sentences(source);
		Map<Statement, Integer> placed = new LinkedHashMap<>();
		for (Statement said : statements) {
			placed.put(said, at(sentences, said.span()));
		}
		return this.codings.keepInBulk(source, placed);
	}

	private static int at(List<Sentence> sentences, Span span) {
		return sentences.stream()
			.filter((sentence) -> sentence.span().start() <= span.start() && span.start() < sentence.span().end())
			.map(Sentence::n)
			.findFirst()
			.orElseThrow(() -> new Codings.Broken(
					org.mandat.platform.text.Refusal.of("evidence.bulk.nowhere", span.start(), span.end())));
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("sources belong to a space");
		}
		return space;
	}

}
