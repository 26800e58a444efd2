package org.mandat.evidence.source;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.version.Versions;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a file that was read: original, text, sentences and what carries over from its
 * earlier version, in one transaction, or nothing of it.
 */
@Service
class SourceKeeping {

	private final SourceRepository sources;

	private final Originals originals;

	private final AuditTrail audit;

	private final SearchIndex search;

	private final SourcePlaces places;

	private final Versions versions;

	SourceKeeping(SourceRepository sources, Originals originals, AuditTrail audit, SearchIndex search,
			SourcePlaces places, Versions versions) {
		this.sources = sources;
		this.originals = originals;
		this.audit = audit;
		this.search = search;
		this.places = places;
		this.versions = versions;
	}

	/** What is wrong with the facts, or nothing. */
	@Nullable Refusal wrong(SourceFacts facts) {
		if (facts.language() != null && !LanguageTags.known(facts.language())) {
			return Refusal.of("evidence.import.language", facts.language());
		}
		if (facts.place() != null && !this.places.knows(SourceRepository.space(), facts.place())) {
			return Refusal.of("evidence.import.place", facts.place());
		}
		return null;
	}

	@Transactional
	Import keep(Content content, String fileName, SourceFacts facts, boolean lifted, ReadText read) {
		byte[] digest = Originals.digest(content);
		Optional<Import> known = this.sources.ofDigest(digest);
		if (known.isPresent()) {
			return known.get();
		}
		Optional<ReadText.Found> marking = read.marking();
		if (marking.isPresent() && !(lifted && Walls.current().tenure() != null)) {
			return new Import.Marked(marking.get().why());
		}
		if (facts.replaces() != null && !this.versions.replaceable(facts.replaces())) {
			return new Import.Unreadable(Refusal.of("evidence.version.notNewest"));
		}
		this.originals.put(content, read.file().format().mediaType(), fileName);
		return keep(digest, facts, read, marking.map(ReadText.Found::words).orElse(null));
	}

	private Import keep(byte[] digest, SourceFacts facts, ReadText read, @Nullable String marking) {
		UUID id = Ids.next();
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
		if (facts.replaces() != null) {
			this.versions.carryOver(facts.replaces(), id);
		}
		return new Import.Imported(id, characters, read.sentences().size());
	}

	/** Makes the source findable. */
	void index(UUID id, SourceFacts facts, String language) {
		Space space = this.places.space(SourceRepository.space());
		this.search.put(new SearchIndex.Entry(space.id(), "source", id, language, facts.title(),
				(facts.event() == null) ? "" : facts.event(), "/s/" + space.slug() + "/evidence/sources/" + id, false,
				facts.on()));
	}

}
