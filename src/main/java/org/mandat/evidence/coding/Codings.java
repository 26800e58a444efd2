package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps codings: passage, themes, needs, attribution and its share in one transaction.
 * Refuses what stands outside the paragraph or the list of themes, and what somebody else
 * has worked on meanwhile. Each act is noted with what stood before it.
 */
@Service
public class Codings {

	private final CodingRepository rows;

	private final CodingWriting writing;

	private final ActRepository acts;

	private final PassageReading passages;

	private final SourceReading sources;

	private final SourcePlaces places;

	private final Codebooks codebooks;

	private final AuditTrail audit;

	Codings(CodingRepository rows, CodingWriting writing, ActRepository acts, PassageReading passages,
			SourceReading sources, SourcePlaces places, Codebooks codebooks, AuditTrail audit) {
		this.rows = rows;
		this.writing = writing;
		this.acts = acts;
		this.passages = passages;
		this.sources = sources;
		this.places = places;
		this.codebooks = codebooks;
		this.audit = audit;
	}

	/** Keeps what was said of a statement that begins in this sentence. */
	@Transactional
	public Coded keep(UUID sourceId, int n, long version, Statement said) {
		return keep(sourceId, n, version, said, "code");
	}

	private Coded keep(UUID sourceId, int n, long version, Statement said, String act) {
		SourceView source = this.sources.find(sourceId).orElseThrow(NotThere::new);
		Codebook codebook = this.codebooks.of(CodingRepository.space());
		Optional<Coded.Refused> broken = CodingRules.broken(said, codebook, reach(sourceId, n),
				kept(sourceId, said.span()));
		if (broken.isPresent()) {
			return broken.get();
		}
		if (said.place() != null && !this.places.knows(CodingRepository.space(), said.place())) {
			return new Coded.Refused("place", Refusal.of("evidence.form.place.unknown"));
		}
		int last = Math.max(n, this.rows.lastOf(sourceId, said.span()));
		String before = this.acts.before(sourceId, n, last);
		if (!this.rows.look(sourceId, n, last, version)) {
			return new Coded.Stale();
		}
		UUID passage = this.writing.write(source, n, said, codebook);
		this.acts.note(sourceId, n, new ActRepository.Act(act, said.themes(), before));
		return new Coded.Done(passage);
	}

	/**
	 * Keeps many statements at once, without anybody having looked: for migration and
	 * tests, and marked so. The first that breaks a rule undoes all.
	 */
	@Transactional
	public int keepInBulk(UUID sourceId, Map<Statement, Integer> statements) {
		SourceView source = this.sources.find(sourceId).orElseThrow(NotThere::new);
		Codebook codebook = this.codebooks.of(CodingRepository.space());
		statements.forEach((said, n) -> {
			CodingRules.broken(said, codebook, reach(sourceId, n), Set.of()).ifPresent((no) -> {
				throw new Broken(no.why());
			});
			if (said.place() != null && !this.places.knows(CodingRepository.space(), said.place())) {
				throw new Broken(Refusal.of("evidence.form.place.unknown"));
			}
			this.writing.write(source, n, said, codebook);
			this.acts.note(sourceId, n, new ActRepository.Act("code", said.themes(), null));
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
		return confirm(source, n, version, theme, attributes, reach(source, n).sentence().span());
	}

	/** Adds one theme to the statement that stands here, which may be a new one. */
	@Transactional
	public Coded confirm(UUID source, int n, long version, String code, Map<String, String> attributes, Span span) {
		Codebook codebook = this.codebooks.of(CodingRepository.space());
		List<String> asked = codebook.theme(Codebook.root(code)).orElseThrow(NotThere::new).needs();
		Optional<PassageView> there = this.passages.at(source, span);
		Set<String> codes = new LinkedHashSet<>(there.map(PassageView::codes).orElse(List.of()));
		Set<String> needs = new LinkedHashSet<>(there.map((one) -> one.needs(codebook)).orElse(List.of()));
		codes.add(code);
		needs.addAll(asked);
		return keep(source, n, version,
				new Statement(span, new ArrayList<>(codes), new ArrayList<>(needs),
						there.map(PassageView::attributes).orElse(attributes),
						there.map(PassageView::flags).orElse(List.of()), there.map(PassageView::place).orElse(null),
						there.map(PassageView::electedPublic).orElse(false), "suggestion"),
				"accept");
	}

	/** Turns a suggestion down: it is not offered again. */
	@Transactional
	public Coded reject(UUID source, int n, long version, String theme) {
		if (this.codebooks.of(CodingRepository.space()).theme(theme).isEmpty()) {
			throw new NotThere();
		}
		return act(source, n, version, new ActRepository.Act("reject", List.of(theme), null), () -> {
			this.rows.reject(source, n, theme);
			this.audit.done("evidence.reject", "source", source);
		});
	}

	/** Notes that somebody looked at the sentence and found nothing to code. */
	@Transactional
	public Coded look(UUID source, int n, long version) {
		return act(source, n, version, new ActRepository.Act("look", List.of(), null),
				() -> this.audit.done("evidence.look", "source", source));
	}

	/** A second coder read a passage the same way: it is not single-coded any more. */
	@Transactional
	public Coded agree(UUID passage, long version) {
		PassageView there = this.passages.find(passage).orElseThrow(NotThere::new);
		return act(there.source(), there.sentence(), version, new ActRepository.Act("agree", there.codes(), null),
				() -> {
					this.rows.agree(passage, there.themes().toArray(String[]::new));
					this.audit.done("evidence.agree", "passage", passage);
				});
	}

	/** Takes a coding back, with its needs and its share. */
	@Transactional
	public Coded undo(UUID passage, long version) {
		PassageView there = this.passages.find(passage).orElseThrow(NotThere::new);
		return act(there.source(), there.sentence(), version, new ActRepository.Act("remove", there.codes(), null),
				() -> {
					this.writing.remove(passage);
					this.audit.done("evidence.undo", "passage", passage);
				});
	}

	private Coded act(UUID source, int n, long version, ActRepository.Act act, Runnable work) {
		reach(source, n);
		String before = this.acts.before(source, n, n);
		if (!this.rows.look(source, n, n, version)) {
			return new Coded.Stale();
		}
		work.run();
		this.acts.note(source, n, new ActRepository.Act(act.act(), act.themes(), before));
		return new Coded.Done(source);
	}

	private Set<String> kept(UUID source, Span span) {
		return this.passages.at(source, span).map((there) -> Set.copyOf(there.codes())).orElse(Set.of());
	}

	private CodingRepository.Reach reach(UUID source, int n) {
		return this.rows.reach(source, n).orElseThrow(NotThere::new);
	}

}
