package org.mandat.evidence.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.need.NeedKeeping;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back the last act of the acting tenure at a source: what stood before it stands
 * again, with the same versions and coders. Refuses as soon as anybody has gone on from
 * it.
 */
@Service
class Undoing {

	private final ActRepository acts;

	private final RestoreRepository restore;

	private final CodingWriting writing;

	private final PassageReading passages;

	private final SourceReading sources;

	private final NeedKeeping needs;

	private final Codebooks codebooks;

	private final Indexing indexing;

	private final AuditTrail audit;

	private final JsonMapper json;

	Undoing(ActRepository acts, RestoreRepository restore, CodingWriting writing, PassageReading passages,
			SourceReading sources, NeedKeeping needs, Codebooks codebooks, Indexing indexing, AuditTrail audit,
			JsonMapper json) {
		this.acts = acts;
		this.restore = restore;
		this.writing = writing;
		this.passages = passages;
		this.sources = sources;
		this.needs = needs;
		this.codebooks = codebooks;
		this.indexing = indexing;
		this.audit = audit;
		this.json = json;
	}

	/** Takes the last act back, if there is one and nobody has gone on from it. */
	@Transactional
	public Undone last(UUID id) {
		SourceView source = this.sources.find(id).orElseThrow(NotThere::new);
		Optional<ActRepository.Last> found = this.acts.last(id);
		if (found.isEmpty()) {
			return new Undone.Nothing();
		}
		int n = found.get().sentence();
		this.restore.lock(id, n);
		ActRepository.Last last = this.acts.last(id).orElseThrow();
		if (!last.newest() || last.sentence() != n) {
			return new Undone.Stale(n);
		}
		Codebook codebook = this.codebooks.of(CodingRepository.space());
		JsonNode before = this.json.readTree(last.before());
		List<UUID> stood = before.path("passages")
			.valueStream()
			.map((one) -> UUID.fromString(one.path("id").asString()))
			.toList();
		this.passages.of(id, n, n)
			.stream()
			.map(PassageView::id)
			.filter((passage) -> !stood.contains(passage))
			.forEach(this.writing::remove);
		before.path("passages").valueStream().forEach((one) -> putBack(source, n, one, codebook));
		this.restore.rejections(id, n, before.path("rejected").toString());
		this.restore.looked(id, before.path("looked").toString());
		this.acts.undone(id, last.id());
		this.acts.note(id, n, new ActRepository.Act("undo", last.themes(), null));
		this.audit.done("evidence.undo-last", "source", id);
		return new Undone.Done(n);
	}

	private void putBack(SourceView source, int n, JsonNode one, Codebook codebook) {
		UUID passage = UUID.fromString(one.path("id").asString());
		Span span = new Span(one.path("start_at").asInt(), one.path("end_at").asInt());
		String words = this.writing.words(source.id(), span);
		this.restore.passage(one.toString(), words);
		this.restore.detail(one.path("detail").toString());
		this.restore.codings(passage, one.path("codings").toString(), one.path("by").toString());
		this.restore.needs(passage, one.path("needs").toString());
		this.needs.speaksFor(passage,
				one.path("needs")
					.valueStream()
					.map((need) -> need.path("kind").asString())
					.filter((kind) -> codebook.need(kind).isPresent())
					.distinct()
					.toList());
		JsonNode place = one.path("place_key");
		this.writing.attribute(passage, place.isString() ? place.asString() : null);
		this.indexing.put(source, n, passage, words);
	}

	/** What taking back came to. */
	sealed interface Undone {

		/** Done; the sentence that stands again as before. */
		record Done(int sentence) implements Undone {
		}

		/** Somebody has gone on from the sentence; nothing was changed. */
		record Stale(int sentence) implements Undone {
		}

		/** There is nothing of the reader's to take back here. */
		record Nothing() implements Undone {
		}

	}

}
