package org.mandat.evidence.source;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.source.ReadText.Reading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a file in: original, text and sentences in one transaction, or nothing of it.
 */
@Service
public class SourceImports {

	/** The largest file that is read. */
	public static final int MAX_BYTES = ReadText.MAX_BYTES;

	private final SourceRepository sources;

	private final Originals originals;

	private final AuditTrail audit;

	private final SearchIndex search;

	private final SourcePlaces places;

	SourceImports(SourceRepository sources, Originals originals, AuditTrail audit, SearchIndex search,
			SourcePlaces places) {
		this.sources = sources;
		this.originals = originals;
		this.audit = audit;
		this.search = search;
		this.places = places;
	}

	/**
	 * Brings a file in.
	 * @param lifted whether the acting post certifies that a marking on the paper is
	 * lifted; without an acting post nobody can
	 */
	@Transactional
	public Import bring(byte[] bytes, String fileName, SourceFacts facts, boolean lifted) {
		if (facts.language() != null && !LanguageTags.known(facts.language())) {
			return new Import.Unreadable(Refusal.of("evidence.import.language", facts.language()));
		}
		UUID space = SourceRepository.space();
		if (facts.place() != null && !this.places.knows(space, facts.place())) {
			return new Import.Unreadable(Refusal.of("evidence.import.place", facts.place()));
		}
		return switch (ReadText.of(bytes, fileName, facts.language())) {
			case Reading.Refused refused -> new Import.Unreadable(refused.why());
			case Reading.Read read -> bring(bytes, fileName, facts, lifted, read.text());
		};
	}

	private Import bring(byte[] bytes, String fileName, SourceFacts facts, boolean lifted, ReadText read) {
		Optional<Import> known = this.sources.ofDigest(Originals.digest(bytes));
		if (known.isPresent()) {
			return known.get();
		}
		Optional<Markings.Marking> marking = Markings.in(read.text());
		UUID tenure = Walls.current().tenure();
		if (marking.isPresent() && !(lifted && tenure != null)) {
			return new Import.Marked(marking.get().words(), marking.get().line());
		}
		return keep(bytes, fileName, facts, read, marking.map(Markings.Marking::words).orElse(null));
	}

	private Import keep(byte[] bytes, String fileName, SourceFacts facts, ReadText read, @Nullable String marking) {
		UUID id = Ids.next();
		byte[] digest = this.originals.put(bytes, read.kind().mediaType(), fileName);
		int characters = new CodePoints(read.text()).length();
		if (!this.sources.add(id, facts, read, digest, characters, marking)) {
			return this.sources.ofDigest(digest).orElseThrow();
		}
		this.sources.addText(id, read);
		this.audit.created("evidence.import", "source", id, facts);
		if (marking != null) {
			this.audit.done("evidence.certify-lifted", "source", id);
		}
		index(id, facts, read.language());
		return new Import.Imported(id, characters, read.sentences().size());
	}

	private void index(UUID id, SourceFacts facts, String language) {
		Space space = this.places.space(SourceRepository.space());
		this.search.put(new SearchIndex.Entry(space.id(), "source", id, language, facts.title(),
				(facts.event() == null) ? "" : facts.event(), "/s/" + space.slug() + "/evidence/sources/" + id, false,
				facts.on()));
	}

}
