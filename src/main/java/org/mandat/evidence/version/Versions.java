package org.mandat.evidence.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.evidence.coding.MaskCarrying;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.evidence.version.VersionRepository.OldPassage;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of a paper. Codings of a sentence that stands in the new version word for word
 * move there with their needs and shares; the rest stays with the earlier version, valid,
 * until somebody decides.
 */
@Service
public class Versions {

	private final VersionRepository rows;

	private final MaskCarrying masks;

	private final SourceReading sources;

	private final SourcePlaces places;

	private final AuditTrail audit;

	private final SearchIndex search;

	Versions(VersionRepository rows, MaskCarrying masks, SourceReading sources, SourcePlaces places, AuditTrail audit,
			SearchIndex search) {
		this.rows = rows;
		this.masks = masks;
		this.sources = sources;
		this.places = places;
		this.audit = audit;
		this.search = search;
	}

	/** Whether a source is there and has no version after it. */
	@Transactional(readOnly = true)
	public boolean replaceable(UUID source) {
		return this.sources.find(source).filter((view) -> view.replacedBy() == null).isPresent();
	}

	/** What a new version left behind and nobody has decided yet. */
	@Transactional(readOnly = true)
	public List<LeftPassage> open(UUID source) {
		return this.rows.open(source);
	}

	/** How many codings stand in a source, and how many wait to be decided. */
	@Transactional(readOnly = true)
	public Counts counts(UUID source) {
		return this.rows.counts(source);
	}

	/** Moves to the new version what stands in it word for word. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void carryOver(UUID old, UUID now) {
		if (!this.rows.replace(old, now)) {
			throw new IllegalStateException("another version came first");
		}
		Side before = side(old);
		Side after = side(now);
		int[] match = SentenceMatch.of(before.words(), after.words());
		Set<Integer> taken = new HashSet<>();
		for (int i = 0; i < match.length; i++) {
			if (match[i] >= 0) {
				taken.add(match[i]);
				this.rows.carryLook(old, i + 1, now, match[i] + 1);
			}
		}
		for (OldPassage passage : this.rows.passages(old)) {
			int i = passage.n() - 1;
			if (match[i] >= 0) {
				Span to = moved(passage, before, i, after, match[i]);
				move(passage, now, match[i], to, after.points().words(to), true);
			}
			else {
				int near = SentenceMatch.nearest(before.words().get(i), after.words(), taken);
				this.rows.leave(now, passage.id(), (near < 0) ? null : near + 1);
			}
		}
		this.search.remove(Evidence.space(), "source", old);
		this.audit.created("evidence.version", "source", now, old);
	}

	/** Carries a coding over to a sentence of the new version, as a whole. */
	@Transactional
	public Outcome<UUID> carry(UUID source, UUID passage, int n) {
		OldPassage left = open(source, passage);
		Optional<Sentence> sentence = this.sources.sentence(source, n);
		if (sentence.isEmpty()) {
			return Outcome.refused("evidence.version.noSentence", n);
		}
		if (this.rows.codedAlready(source, sentence.get().span())) {
			return Outcome.refused("evidence.version.codedAlready", n);
		}
		Span whole = sentence.get().span();
		move(left, source, n - 1, whole, side(source).points().words(whole), false);
		this.rows.decide(source, passage, "carried", Walls.current().tenure());
		this.audit.created("evidence.version-carried", "passage", passage, n);
		return Outcome.done(passage);
	}

	/** Leaves a coding with the earlier version: it was said so then. */
	@Transactional
	public Outcome<UUID> stay(UUID source, UUID passage) {
		open(source, passage);
		this.rows.decide(source, passage, "stays", Walls.current().tenure());
		this.audit.created("evidence.version-stays", "passage", passage, source);
		return Outcome.done(passage);
	}

	private OldPassage open(UUID source, UUID passage) {
		return this.rows.openOf(source, passage).orElseThrow(NotThere::new);
	}

	private static Span moved(OldPassage passage, Side before, int i, Side after, int j) {
		String old = before.words().get(i);
		String now = after.words().get(j);
		int from = before.sentences().get(i).span().start();
		int start = after.sentences().get(j).span().start();
		int begin = SentenceMatch.moved(old, passage.start() - from, now);
		while (begin < now.codePointCount(0, now.length())
				&& SentenceMatch.blank(now.codePointAt(now.offsetByCodePoints(0, begin)))) {
			begin++;
		}
		return new Span(start + begin, start + SentenceMatch.moved(old, passage.end() - from, now));
	}

	/**
	 * The same words stay as they are kept: a name in them may have been replaced, and
	 * stays so in the new text.
	 */
	private void move(OldPassage passage, UUID now, int j, Span to, String stored, boolean same) {
		String shown = this.masks.carry(passage.id(), now, to, stored);
		SourceView source = this.sources.find(now).orElseThrow(NotThere::new);
		String words = this.rows.move(passage.id(), source, j + 1, to, same ? null : shown);
		String slug = this.places.space(Evidence.space()).slug();
		this.search.put(new SearchIndex.Entry(Evidence.space(), "passage", passage.id(), source.language(),
				source.title(), words, "/s/" + slug + "/evidence/sources/" + now + "/coding?sentence=" + (j + 1), true,
				source.on()));
	}

	private Side side(UUID source) {
		CodePoints points = new CodePoints(this.sources.text(source).orElseThrow(NotThere::new));
		List<Sentence> sentences = this.sources.sentences(source);
		List<String> words = new ArrayList<>();
		sentences.forEach((sentence) -> words.add(points.words(sentence.span())));
		return new Side(points, sentences, words);
	}

	/** How many codings stand in a source, and how many wait to be decided. */
	public record Counts(int there, int open) {
	}

	private record Side(CodePoints points, List<Sentence> sentences, List<String> words) {
	}

}
