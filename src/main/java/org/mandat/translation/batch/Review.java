package org.mandat.translation.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.mandat.translation.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through what came back and takes what a person has confirmed. A text that was
 * given a new meaning meanwhile keeps the translation as one of the older meaning.
 */
@Service
class Review {

	private final BatchRepository rows;

	private final Batches batches;

	private final Texts texts;

	private final AuditTrail audit;

	Review(BatchRepository rows, Batches batches, Texts texts, AuditTrail audit) {
		this.rows = rows;
		this.batches = batches;
		this.texts = texts;
		this.audit = audit;
	}

	/**
	 * All lines of the batch that the post may read, each with what would become of it.
	 */
	@Transactional(readOnly = true)
	List<Reviewed> of(Actor actor, BatchRow batch) {
		Map<String, TextKind> kinds = BatchFiles.byKey(this.texts.kinds(actor));
		List<BatchLine> lines = this.batches.lines(actor, batch.id());
		Map<String, Set<UUID>> records = new HashMap<>();
		lines.forEach((line) -> records.computeIfAbsent(line.kind(), (any) -> new HashSet<>()).add(line.record()));
		Map<String, KeptText> texts = new HashMap<>();
		kinds.forEach((key, kind) -> this.texts.of(actor, kind, records.getOrDefault(key, Set.of()))
			.forEach((text) -> texts.put(key + text.record(), text)));
		return lines.stream().map((line) -> {
			TextKind kind = kinds.get(line.kind());
			KeptText text = texts.get(line.kind() + line.record());
			return new Reviewed(line, kind, text, batch.lang(), Verdict.on(line, kind, text, batch.lang()));
		}).toList();
	}

	/**
	 * Takes the chosen lines, text by text, as they were before the eyes of who chose.
	 * @param seen the revisions that were shown, by number of the line
	 * @return how many texts could not be taken
	 */
	@Transactional
	Outcome<Integer> take(Actor actor, BatchRow batch, Map<Integer, Integer> seen, long version) {
		if (!this.rows.turn(batch.id(), version)) {
			return Outcome.refused("translation.batch.refused.meanwhile");
		}
		Map<String, List<Reviewed>> byText = new LinkedHashMap<>();
		of(actor, batch).stream()
			.filter((one) -> one.open() && seen.containsKey(one.line().n()))
			.forEach(
					(one) -> byText.computeIfAbsent(one.line().kind() + one.line().record(), (any) -> new ArrayList<>())
						.add(one));
		int left = 0;
		for (List<Reviewed> chosen : byText.values()) {
			left += take(actor, batch, chosen, seen) ? 0 : 1;
		}
		this.audit.done("translation.taken", "batch", batch.id());
		if (this.rows.lines(batch.id()).stream().allMatch((line) -> line.taken() != null)) {
			this.rows.close(batch.id());
		}
		return Outcome.done(left);
	}

	/** Leaves lines out for good: what came back stays readable in the batch. */
	@Transactional
	Outcome<Integer> leave(Actor actor, BatchRow batch, Map<Integer, Integer> chosen, long version) {
		if (!this.rows.turn(batch.id(), version)) {
			return Outcome.refused("translation.batch.refused.meanwhile");
		}
		of(actor, batch).stream()
			.filter((one) -> one.line().waits() && chosen.containsKey(one.line().n()))
			.forEach((one) -> this.rows.decide(batch.id(), one.line().n(), "left"));
		this.audit.done("translation.left", "batch", batch.id());
		return Outcome.done(0);
	}

	private boolean take(Actor actor, BatchRow batch, List<Reviewed> chosen, Map<Integer, Integer> seen) {
		Reviewed first = chosen.getFirst();
		TextKind kind = first.kind();
		KeptText text = first.text();
		if (kind == null || text == null) {
			return false;
		}
		Map<String, String> fields = new LinkedHashMap<>();
		KeptText.Form now = text.standing(batch.lang());
		if (now != null) {
			fields.putAll(now.fields());
		}
		chosen.forEach((one) -> fields.put(one.line().field(), String.valueOf(one.line().returned()).strip()));
		KeptText.Form source = text.forms().getOrDefault(batch.source(), now);
		boolean whole = source == null || source.fields()
			.keySet()
			.stream()
			.allMatch((field) -> Texts.wrong(kind, field, fields.getOrDefault(field, "")).isEmpty());
		if (!whole) {
			return false;
		}
		Rendering rendering = new Rendering(text.record(), batch.lang(), fields, first.line().gives(),
				seen.getOrDefault(first.line().n(), -1));
		boolean done = this.texts.take(actor, kind, rendering) instanceof Outcome.Done<UUID>;
		if (done) {
			chosen.forEach((one) -> this.rows.decide(batch.id(), one.line().n(), "taken"));
		}
		return done;
	}

}
