package org.mandat.translation.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.EarlierTexts;
import org.mandat.platform.translation.KeptText;
import org.mandat.translation.Line;
import org.mandat.translation.Texts;
import org.mandat.translation.TextsAsked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends texts out to be translated: what is missing or has fallen behind in a language
 * and is at no translator yet. Keeps each text as it was when it went out.
 */
@Service
class Batches {

	/** The most lines of a batch: what one sits down to and can look through at once. */
	static final int MOST = 400;

	private static final long CODES = 36L * 36 * 36 * 36 * 36 * 36;

	private final BatchRepository rows;

	private final Texts texts;

	private final EarlierTexts earlier;

	private final AuditTrail audit;

	private final Clock clock;

	Batches(BatchRepository rows, Texts texts, EarlierTexts earlier, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.texts = texts;
		this.earlier = earlier;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<BatchRow> list(int most) {
		return this.rows.list(most);
	}

	@Transactional(readOnly = true)
	Optional<BatchRow> find(UUID batch) {
		return this.rows.find(batch);
	}

	/** The lines of a batch that this post may read. */
	@Transactional(readOnly = true)
	List<BatchLine> lines(Actor actor, UUID batch) {
		List<String> kinds = this.texts.kinds(actor).stream().map((kind) -> kind.key()).toList();
		return this.rows.lines(batch).stream().filter((line) -> kinds.contains(line.kind())).toList();
	}

	/** The texts that could go out from one language into another, most urgent first. */
	private List<Line> ready(Actor actor, BatchForm form) {
		return this.texts
			.stretch(actor, new TextsAsked(form.lang(), TextsAsked.waiting(form.lang()).states(), "", (line) -> {
				KeptText.Form source = line.text().in(form.source());
				return form.takes(line.kind().key()) && Texts.mayWrite(actor, line.kind()) && source != null
						&& source.gives() == line.text().newest();
			}), null, MOST)
			.lines();
	}

	/** Sends out what is ready; refused if nothing is. */
	@Transactional
	Outcome<UUID> send(Actor actor, BatchForm form) {
		List<BatchLine> lines = new ArrayList<>();
		for (Line line : ready(actor, form)) {
			if (lines.size() < MOST) {
				lines.addAll(lines(line, form, lines.size()));
			}
		}
		if (lines.isEmpty()) {
			return Outcome.refused("translation.batch.refused.nothing");
		}
		UUID batch = Ids.next();
		this.rows.insert(batch, code(batch), form, today());
		lines.forEach((line) -> this.rows.insert(batch, line));
		this.audit.created("translation.sent", "batch", batch, form);
		return Outcome.done(batch);
	}

	/** Keeps what came back, line by line; nothing is written into a text yet. */
	@Transactional
	Outcome<UUID> receive(BatchRow batch, Map<Integer, String> returned, List<String> stray) {
		if (!this.rows.stray(batch.id(), stray)) {
			return Outcome.refused("translation.batch.refused.closed");
		}
		returned.forEach((n, words) -> this.rows.keep(batch.id(), n, words));
		this.audit.done("translation.returned", "batch", batch.id());
		return Outcome.done(batch.id());
	}

	/** Ends a batch: what is not back waits again. */
	@Transactional
	Outcome<UUID> close(UUID batch, long version) {
		if (!this.rows.turn(batch, version)) {
			return Outcome.refused("translation.batch.refused.meanwhile");
		}
		this.rows.close(batch);
		this.audit.done("translation.closed", "batch", batch);
		return Outcome.done(batch);
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(Formats.ZONE));
	}

	private List<BatchLine> lines(Line line, BatchForm form, int before) {
		KeptText text = line.text();
		KeptText.Form source = text.in(form.source());
		KeptText.Form former = text.standing(form.lang());
		Map<String, String> older = (former == null) ? Map.of()
				: this.earlier.of(line.kind().key(), text.record(), form.source(), former.gives()).orElse(Map.of());
		List<BatchLine> lines = new ArrayList<>();
		((source == null) ? Map.<String, String>of() : source.fields()).forEach((field,
				words) -> lines.add(new BatchLine(before + lines.size() + 1, line.kind().key(), text.record(), field,
						text.newest(), text.revision(form.lang()), words, older.get(field), field(former, field), null,
						null)));
		return lines;
	}

	private static @Nullable String field(KeptText.@Nullable Form form, String field) {
		return (form == null) ? null : form.fields().get(field);
	}

	/** Six letters and digits that a person can read out. */
	private static String code(UUID batch) {
		String code = Long.toString(Math.floorMod(batch.getLeastSignificantBits(), CODES), 36);
		return ("000000" + code).substring(code.length()).toUpperCase(Locale.ROOT);
	}

}
