package org.mandat.evidence.coding;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.correction.Attributions;
import org.mandat.evidence.need.NeedKeeping;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a passage with all that hangs on it: codings, needs, the share with the place it
 * is said of, the search entry. Only within the transaction of an act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodingWriting {

	private final CodingRepository rows;

	private final MaskRepository masks;

	private final SourceReading sources;

	private final SourcePlaces places;

	private final NeedKeeping needs;

	private final AuditTrail audit;

	private final Indexing indexing;

	private final Attributions attributions;

	CodingWriting(CodingRepository rows, MaskRepository masks, SourceReading sources, SourcePlaces places,
			NeedKeeping needs, AuditTrail audit, Indexing indexing, Attributions attributions) {
		this.rows = rows;
		this.masks = masks;
		this.sources = sources;
		this.places = places;
		this.needs = needs;
		this.audit = audit;
		this.indexing = indexing;
		this.attributions = attributions;
	}

	/** Writes what was said of a statement. */
	public UUID write(SourceView source, int n, Statement said, Codebook codebook) {
		String words = words(source.id(), said.span());
		UUID passage = this.rows.keep(source, n, said, words,
				CodingRules.shownRole(said, source.isPublic(), source.agreed()));
		this.rows.keepThemes(passage, said, codebook.version());
		this.rows.takeBackRejections(source.id(), n, said.themes().stream().map(Codebook::root).toList());
		this.needs.speaksFor(passage, said.needs());
		this.audit.created("bulk".equals(said.how()) ? "evidence.code-bulk" : "evidence.code", "passage", passage,
				said);
		attribute(passage, said.place());
		this.indexing.put(source, n, passage, words);
		return passage;
	}

	/** The words of a stretch as they may be shown: roles instead of private names. */
	public String words(UUID source, Span span) {
		String text = this.sources.text(source).orElseThrow(NotThere::new);
		return Mask.over(span, new CodePoints(text).words(span), this.masks.in(source, span));
	}

	/**
	 * Attribution is a share (decision 6), and both its beginning and its end are
	 * audited.
	 */
	public void attribute(UUID passage, @Nullable String place) {
		UUID here = CodingRepository.space();
		UUID with = Optional.ofNullable(place)
			.flatMap((key) -> this.places.opened(here, key))
			.map(Space::id)
			.filter((space) -> !space.equals(here))
			.orElse(null);
		if (this.rows.share(passage, with)) {
			this.audit.done("evidence.unshare", "passage", passage);
		}
		if (with != null) {
			this.audit.created("evidence.share", "passage", passage, with);
			this.attributions.sharedWith(with);
		}
	}

	/** Takes a passage away, with its needs and its share. */
	public void remove(UUID passage) {
		attribute(passage, null);
		this.needs.release(passage);
		this.rows.remove(passage);
		this.indexing.remove(passage);
	}

}
