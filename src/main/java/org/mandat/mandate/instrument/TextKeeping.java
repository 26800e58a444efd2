package org.mandat.mandate.instrument;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Duty;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the text of an instrument by its clauses, and which clauses duties rest on. The
 * file stays byte for byte as it came; what is corrected is the text beside it. Refuses a
 * text without words, one that is too long, and a clause that is not there.
 */
@Service
class TextKeeping {

	private final InstrumentKeeping instruments;

	private final ClauseRepository rows;

	private final Originals originals;

	private final AuditTrail audit;

	TextKeeping(InstrumentKeeping instruments, ClauseRepository rows, Originals originals, AuditTrail audit) {
		this.instruments = instruments;
		this.rows = rows;
		this.originals = originals;
		this.audit = audit;
	}

	/** Puts a text in the place of the one in this language, if there was one. */
	@Transactional
	Outcome<Integer> keep(Instrument instrument, Brought brought, long version) {
		if (brought.text().length() > Clauses.LONGEST) {
			return Outcome.refused("mandate.text.refused.long", Clauses.LONGEST);
		}
		List<Clause> clauses = Clauses.of(brought.text());
		if (clauses.isEmpty()) {
			return Outcome.refused("mandate.text.refused.empty");
		}
		UUID id = this.instruments.row(instrument);
		byte[] digest = null;
		Content file = brought.file();
		if (file != null) {
			digest = this.originals.put(file, "application/octet-stream", brought.fileName());
		}
		if (!this.rows.keep(id, brought.lang(), digest, (digest == null) ? null : brought.fileName(), version)) {
			return Outcome.refused("mandate.text.refused.meanwhile");
		}
		this.rows.put(id, brought.lang(), clauses);
		this.audit.created("mandate.text-kept", "instrument", id, List.of(brought.lang(), brought.text()));
		return Outcome.done(clauses.size());
	}

	/** Says that a duty rests on a clause. */
	@Transactional
	Outcome<String> cite(Instrument instrument, List<Clause> clauses, String number, @Nullable Duty duty) {
		UUID id = instrument.id();
		if (duty == null || id == null || clauses.stream().noneMatch((clause) -> clause.number().equals(number))) {
			return Outcome.refused("mandate.citation.refused");
		}
		this.rows.cite(duty.id(), id, number);
		this.audit.created("mandate.clause-cited", "instrument", id, duty.id() + " " + number);
		return Outcome.done(number);
	}

	/** Takes that back. */
	@Transactional
	boolean withdraw(Instrument instrument, String number, String duty) {
		UUID id = instrument.id();
		boolean done = id != null && this.rows.withdraw(duty, id, number);
		if (done) {
			this.audit.done("mandate.citation-withdrawn", "instrument", id);
		}
		return done;
	}

	/**
	 * A text as it came.
	 *
	 * @param lang its language
	 * @param text its words
	 * @param file the file, or nothing if the words were pasted
	 * @param fileName what the file was called
	 */
	record Brought(String lang, String text, @Nullable Content file, String fileName) {
	}

}
