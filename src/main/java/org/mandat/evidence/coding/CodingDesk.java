package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays the coding desk: the part of the document around a sentence. What it asks of the
 * database does not grow with the document.
 */
@Component
class CodingDesk {

	private final SourceReading sources;

	private final DeskReading desk;

	private final PassageReading passages;

	private final ActRepository acts;

	private final Codebooks codebooks;

	private final Suggesting suggesting;

	CodingDesk(SourceReading sources, DeskReading desk, PassageReading passages, ActRepository acts,
			Codebooks codebooks, Suggesting suggesting) {
		this.sources = sources;
		this.desk = desk;
		this.passages = passages;
		this.acts = acts;
		this.codebooks = codebooks;
		this.suggesting = suggesting;
	}

	/** The desk with this statement chosen, or with the whole sentence. */
	@Transactional(readOnly = true)
	public Optional<DeskView> lay(UUID space, UUID id, int asked, @Nullable Span wanted) {
		Optional<SourceView> source = this.sources.find(id);
		Optional<Stretch> found = (asked < 1) ? Optional.empty() : this.desk.around(id, asked);
		if (source.isEmpty() || found.flatMap((part) -> part.row(asked)).isEmpty()) {
			return Optional.empty();
		}
		Stretch part = found.get();
		Stretch.Row row = part.row(asked).orElseThrow();
		Span paragraph = new Span(row.sentence().span().start(), part.endOfBlock(row));
		Span span = (wanted != null && paragraph.covers(wanted) && wanted.start() < row.sentence().span().end())
				? wanted : row.sentence().span();
		Codebook codebook = this.codebooks.of(space);
		String language = source.get().language();
		List<PassageView> coded = this.passages.of(id, part.first(), part.last());
		List<Suggestion> all = this.suggesting.themes(space, part.text(), language, part.sentences());
		Map<Integer, List<Suggestion>> open = Offering.open(all, part, coded, codebook);
		List<DeskView.Paragraph> blocks = blocks(part, coded, open, span);
		DeskView.Line chosen = blocks.stream()
			.flatMap((block) -> block.lines().stream())
			.filter((line) -> line.n() == asked)
			.findFirst()
			.orElseThrow();
		List<PassageView> here = coded.stream()
			.filter((one) -> one.span().start() < span.end() && one.span().end() > span.start()
					|| one.sentence() == asked)
			.toList();
		List<Suggestion> own = span.equals(row.sentence().span()) ? of(all, asked) : this.suggesting.themes(space,
				part.text(), language, List.of(new Sentence(asked, part.here(span), row.sentence().block(), false)));
		List<String> codes = here.stream()
			.filter((one) -> one.span().equals(span))
			.flatMap((one) -> one.codes().stream())
			.toList();
		List<ActView> acts = this.acts.ofSentence(id, asked);
		return Optional.of(new DeskView(source.get(), codebook, blocks, chosen, span, paragraph, here,
				Offering.likely(own, open.getOrDefault(asked, List.of()), settled(row, codes), codebook),
				this.desk.counts(id), steps(open, part, asked), names(space, part, row.sentence()),
				masks(part, row.sentence()), acts,
				this.acts.last(id)
					.filter(ActRepository.Last::newest)
					.map((last) -> new DeskView.Last(last.act(), last.sentence()))
					.orElse(null),
				role(part, asked)));
	}

	/**
	 * The next sentence with a suggestion that waits, after or before this one, wherever
	 * in the document.
	 */
	@Transactional(readOnly = true)
	public Optional<Integer> step(UUID space, UUID id, int from, boolean forward) {
		SourceView source = this.sources.find(id).orElseThrow(NotThere::new);
		int at = forward ? from + 1 : from - 1;
		while (at >= 1 && at <= source.sentences()) {
			Stretch part = this.desk.around(id, at).orElse(null);
			if (part == null) {
				return Optional.empty();
			}
			int edge = at;
			Optional<Integer> found = Offering
				.open(this.suggesting.themes(space, part.text(), source.language(), part.sentences()), part,
						this.passages.of(id, part.first(), part.last()), this.codebooks.of(space))
				.keySet()
				.stream()
				.filter((n) -> forward ? n >= edge : n <= edge)
				.reduce((a, b) -> forward ? a : b);
			if (found.isPresent()) {
				return found;
			}
			at = forward ? part.last() + 1 : part.first() - 1;
		}
		return Optional.empty();
	}

	/**
	 * The attributes that a sentence's own words suggest: at present the role of the
	 * speaker.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> attributes(UUID id, int n) {
		return this.desk.near(id, n)
			.map((part) -> role(part, n))
			.filter((role) -> !role.isEmpty())
			.map((role) -> Map.of("A-ROLE", role))
			.orElse(Map.of());
	}

	private String role(Stretch part, int n) {
		return part.row(n).isEmpty() ? ""
				: this.suggesting.role(new CodePoints(part.text()), part.sentences(), n - part.first() + 1).orElse("");
	}

	private List<String> names(UUID space, Stretch part, Sentence sentence) {
		return this.suggesting.names(space, Mask.over(sentence.span(), part.words(sentence.span()),
				part.masks().stream().map((mask) -> new Mask(mask.span(), "\u2026")).toList()));
	}

	private static List<Mask> masks(Stretch part, Sentence sentence) {
		return part.masks()
			.stream()
			.filter((mask) -> mask.span().start() < sentence.span().end()
					&& mask.span().end() > sentence.span().start())
			.toList();
	}

	/**
	 * What needs no answer any more: what the statement bears and what was turned down.
	 */
	private static List<String> settled(Stretch.Row row, List<String> codes) {
		return Stream.concat(codes.stream(), row.rejected().stream()).toList();
	}

	private static List<Suggestion> of(List<Suggestion> all, int n) {
		return all.stream().filter((one) -> one.n() == n).toList();
	}

	private static DeskView.Steps steps(Map<Integer, List<Suggestion>> open, Stretch part, int asked) {
		return new DeskView.Steps(open.keySet().stream().filter((n) -> n > asked).min(Integer::compare).orElse(null),
				open.keySet().stream().filter((n) -> n < asked).max(Integer::compare).orElse(null), part.first(),
				part.last());
	}

	private static List<DeskView.Paragraph> blocks(Stretch part, List<PassageView> coded,
			Map<Integer, List<Suggestion>> open, Span chosen) {
		Map<PassageView, Integer> lanes = Drawing.lanes(coded);
		Map<Integer, List<DeskView.Line>> lines = new LinkedHashMap<>();
		for (Stretch.Row row : part.lines()) {
			Sentence sentence = row.sentence();
			lines.computeIfAbsent(sentence.block(), (any) -> new ArrayList<>())
				.add(new DeskView.Line(sentence.n(), sentence.span(),
						Drawing.pieces(part, sentence.span(), near(lanes, sentence.span()), chosen), sentence.heading(),
						row.version(), row.looked(), open.containsKey(sentence.n())));
		}
		return lines.values().stream().map(DeskView.Paragraph::of).toList();
	}

	private static Map<PassageView, Integer> near(Map<PassageView, Integer> lanes, Span sentence) {
		Map<PassageView, Integer> near = new LinkedHashMap<>();
		lanes.forEach((passage, lane) -> {
			if (passage.span().start() < sentence.end() && passage.span().end() > sentence.start()) {
				near.put(passage, lane);
			}
		});
		return near;
	}

}
