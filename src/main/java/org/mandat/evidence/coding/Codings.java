package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.correction.Attributions;
import org.mandat.evidence.need.NeedKeeping;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps codings: passage, themes, needs, attribution and its share in one transaction.
 * Refuses what stands outside the sentence or the list of themes, and what somebody else
 * has worked on meanwhile.
 */
@Service
public class Codings {

	private final CodingRepository rows;

	private final PassageReading passages;

	private final SourceReading sources;

	private final SourcePlaces places;

	private final Codebooks codebooks;

	private final NeedKeeping needs;

	private final AuditTrail audit;

	private final SearchIndex search;

	private final Attributions attributions;

	Codings(CodingRepository rows, PassageReading passages, SourceReading sources, SourcePlaces places,
			Codebooks codebooks, NeedKeeping needs, AuditTrail audit, SearchIndex search, Attributions attributions) {
		this.rows = rows;
		this.passages = passages;
		this.sources = sources;
		this.places = places;
		this.codebooks = codebooks;
		this.needs = needs;
		this.audit = audit;
		this.search = search;
		this.attributions = attributions;
	}

	/** Keeps what was said of a statement of this sentence. */
	@Transactional
	public Coded keep(UUID sourceId, int n, long version, Statement said) {
		SourceView source = this.sources.find(sourceId).orElseThrow(NotThere::new);
		Sentence sentence = sentence(sourceId, n);
		Codebook codebook = this.codebooks.of(here());
		Optional<Coded.Refused> broken = CodingRules.broken(said, codebook, sentence);
		if (broken.isPresent()) {
			return broken.get();
		}
		if (said.place() != null && !this.places.knows(here(), said.place())) {
			return new Coded.Refused("place", Refusal.of("evidence.form.place.unknown"));
		}
		if (!this.rows.look(sourceId, n, version)) {
			return new Coded.Stale();
		}
		return new Coded.Done(write(source, sentence, said, codebook));
	}

	/**
	 * Keeps many statements at once, without anybody having looked: for migration and
	 * tests, and marked so. The first that breaks a rule undoes all.
	 */
	@Transactional
	public int keepInBulk(UUID sourceId, Map<Statement, Integer> statements) {
		SourceView source = this.sources.find(sourceId).orElseThrow(NotThere::new);
		Codebook codebook = this.codebooks.of(here());
		statements.forEach((said, n) -> {
			CodingRules.broken(said, codebook, sentence(sourceId, n)).ifPresent((no) -> {
				throw new Broken(no.why());
			});
			if (said.place() != null && !this.places.knows(here(), said.place())) {
				throw new Broken(Refusal.of("evidence.form.place.unknown"));
			}
			write(source, sentence(sourceId, n), said, codebook);
		});
		return statements.size();
	}

	/** A rule that one of many statements breaks. */
	public static final class Broken extends RuntimeException {

		private final transient Refusal why;

		Broken(Refusal why) {
			super(why.key());
			this.why = why;
		}

		/** The sentence why. */
		public Refusal why() {
			return this.why;
		}

	}

	/** Adds one suggested theme to the statement that is the whole sentence. */
	@Transactional
	public Coded confirm(UUID source, int n, long version, String theme, Map<String, String> attributes) {
		Sentence sentence = sentence(source, n);
		Codebook codebook = this.codebooks.of(here());
		List<String> asked = codebook.theme(theme).orElseThrow(NotThere::new).needs();
		Optional<PassageView> there = this.passages.of(source)
			.stream()
			.filter((passage) -> passage.span().equals(sentence.span()))
			.findFirst();
		Set<String> themes = new LinkedHashSet<>(there.map(PassageView::themes).orElse(List.of()));
		Set<String> needs = new LinkedHashSet<>(there.map(PassageView::needs).orElse(List.of()));
		themes.add(theme);
		needs.addAll(asked);
		return keep(source, n, version,
				new Statement(sentence.span(), new ArrayList<>(themes), new ArrayList<>(needs),
						there.map(PassageView::attributes).orElse(attributes),
						there.map(PassageView::flags).orElse(List.of()), there.map(PassageView::place).orElse(null),
						there.map(PassageView::electedPublic).orElse(false), "suggestion"));
	}

	/** Turns a suggestion down: it is not offered again. */
	@Transactional
	public Coded reject(UUID source, int n, long version, String theme) {
		sentence(source, n);
		if (this.codebooks.of(here()).theme(theme).isEmpty()) {
			throw new NotThere();
		}
		if (!this.rows.look(source, n, version)) {
			return new Coded.Stale();
		}
		this.rows.reject(source, n, theme);
		this.audit.done("evidence.reject", "source", source);
		return new Coded.Done(source);
	}

	/** Notes that somebody looked at the sentence and found nothing to code. */
	@Transactional
	public Coded look(UUID source, int n, long version) {
		sentence(source, n);
		if (!this.rows.look(source, n, version)) {
			return new Coded.Stale();
		}
		this.audit.done("evidence.look", "source", source);
		return new Coded.Done(source);
	}

	/** Takes a coding back, with its needs and its share. */
	@Transactional
	public Coded undo(UUID passage, long version) {
		PassageView there = this.passages.find(passage).orElseThrow(NotThere::new);
		if (!this.rows.look(there.source(), there.sentence(), version)) {
			return new Coded.Stale();
		}
		share(passage, null);
		this.needs.release(passage);
		this.rows.remove(passage);
		this.search.remove(here(), "passage", passage);
		this.audit.done("evidence.undo", "passage", passage);
		return new Coded.Done(there.source());
	}

	private UUID write(SourceView source, Sentence sentence, Statement said, Codebook codebook) {
		String text = this.sources.text(source.id()).orElseThrow(NotThere::new);
		String words = new CodePoints(text).words(said.span());
		UUID passage = this.rows.keep(source, sentence.n(), said, words,
				CodingRules.shownRole(said, source.isPublic(), source.agreed()));
		this.rows.keepThemes(passage, said, codebook.version());
		this.rows.takeBackRejections(source.id(), sentence.n(), said.themes());
		this.needs.speaksFor(passage, said.needs());
		Optional<Space> about = Optional.ofNullable(said.place())
			.flatMap((place) -> this.places.opened(here(), place))
			.filter((space) -> !space.id().equals(here()));
		this.audit.created("bulk".equals(said.how()) ? "evidence.code-bulk" : "evidence.code", "passage", passage,
				said);
		share(passage, about.map(Space::id).orElse(null));
		Space here = this.places.space(here());
		this.search.put(new SearchIndex.Entry(here.id(), "passage", passage, source.language(), source.title(), words,
				"/s/" + here.slug() + "/evidence/sources/" + source.id() + "/coding?sentence=" + sentence.n(), true,
				source.on()));
		return passage;
	}

	/**
	 * Attribution is a share (decision 6), and both its beginning and its end are
	 * audited.
	 */
	private void share(UUID passage, @Nullable UUID with) {
		if (this.rows.share(passage, with)) {
			this.audit.done("evidence.unshare", "passage", passage);
		}
		if (with != null) {
			this.audit.created("evidence.share", "passage", passage, with);
			this.attributions.sharedWith(with);
		}
	}

	private Sentence sentence(UUID source, int n) {
		return this.sources.sentence(source, n).orElseThrow(NotThere::new);
	}

	private static UUID here() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("passages belong to a space");
		}
		return space;
	}

}
