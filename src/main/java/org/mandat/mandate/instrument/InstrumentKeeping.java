package org.mandat.mandate.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes instruments down. Refuses an end before the beginning, an address that is none,
 * a replacement that leads back to itself, and a receipt from the future.
 */
@Service
class InstrumentKeeping {

	private final Instruments instruments;

	private final InstrumentRepository rows;

	private final ReceiptRepository receipts;

	private final Spaces spaces;

	private final SearchIndex search;

	private final AuditTrail audit;

	InstrumentKeeping(Instruments instruments, InstrumentRepository rows, ReceiptRepository receipts, Spaces spaces,
			SearchIndex search, AuditTrail audit) {
		this.instruments = instruments;
		this.rows = rows;
		this.receipts = receipts;
		this.spaces = spaces;
		this.search = search;
		this.audit = audit;
	}

	/** Puts an own instrument in. */
	@Transactional
	Outcome<String> make(InstrumentForm form, Language language) {
		String title = InstrumentForm.filled(form.title());
		if (title == null) {
			return Outcome.refused("mandate.instrument.form.title.required");
		}
		Outcome<String> checked = check(form, true);
		if (checked instanceof Outcome.Refused) {
			return checked;
		}
		UUID id = Ids.next();
		this.rows.insert(id, null, Objects.requireNonNull(form.kind()), InstrumentForm.filled(form.number()), form);
		this.rows.entitle(id, language.stored(), title);
		this.audit.created("mandate.instrument-made", "instrument", id, List.of(title, form));
		index(this.instruments.find(id.toString()).orElseThrow());
		return Outcome.done(id.toString());
	}

	/** Changes an instrument; of one of the pack, what the space knows beyond it. */
	@Transactional
	Outcome<String> change(Instrument before, InstrumentForm form, long version, Language language) {
		String title = InstrumentForm.filled(form.title());
		if (before.own() && title == null) {
			return Outcome.refused("mandate.instrument.form.title.required");
		}
		Outcome<String> checked = check(form, before.own());
		if (checked instanceof Outcome.Refused) {
			return checked;
		}
		String kind = before.own() ? Objects.requireNonNull(form.kind()) : before.kind();
		String number = before.own() ? InstrumentForm.filled(form.number()) : before.number();
		UUID id = (before.id() == null) ? Ids.next() : before.id();
		boolean kept = (before.id() == null) ? this.rows.insert(id, before.ref(), kind, number, form)
				: this.rows.change(id, kind, number, form, version);
		if (!kept) {
			return Outcome.refused("mandate.instrument.refused.meanwhile");
		}
		if (before.own() && title != null) {
			this.rows.entitle(id, language.stored(), title);
		}
		this.audit.changed("mandate.instrument-changed", "instrument", id, before, form);
		index(this.instruments.find(before.ref()).orElseThrow());
		return Outcome.done(before.ref());
	}

	/** The row of the space for an instrument, made if only the pack knows it. */
	UUID row(Instrument instrument) {
		if (instrument.id() != null) {
			return instrument.id();
		}
		UUID id = Ids.next();
		InstrumentForm asInPack = new InstrumentForm(null, null, null, instrument.status(), null, null,
				Objects.requireNonNullElse(instrument.source(), "–"), instrument.url());
		if (!this.rows.insert(id, instrument.ref(), instrument.kind(), instrument.number(), asInPack)) {
			return Objects.requireNonNull(this.instruments.find(instrument.ref()).orElseThrow().id());
		}
		return id;
	}

	/**
	 * Says which newer instrument stands in the place of this one; none takes it back.
	 */
	@Transactional
	Outcome<String> replace(Instrument older, @Nullable String newer, long version) {
		String next = newer;
		for (int steps = 0; next != null; steps++) {
			if (next.equals(older.ref()) || steps > 50) {
				return Outcome.refused("mandate.instrument.refused.circle");
			}
			Instrument there = this.instruments.find(next).orElse(null);
			if (there == null) {
				return Outcome.refused("mandate.instrument.refused.newer");
			}
			next = there.replacedBy();
		}
		UUID id = row(older);
		if (!this.rows.replace(id, newer, version)) {
			return Outcome.refused("mandate.instrument.refused.meanwhile");
		}
		this.audit.changed("mandate.instrument-replaced", "instrument", id, String.valueOf(older.replacedBy()),
				String.valueOf(newer));
		return Outcome.done(older.ref());
	}

	/** Notes that an instrument came in. */
	@Transactional
	Outcome<String> receive(Instrument instrument, ReceiptForm form) {
		if (!sensible(form)) {
			return Outcome.refused("mandate.receipt.refused.days");
		}
		UUID id = Ids.next();
		this.receipts.insert(id, instrument.ref(), form);
		this.audit.created("mandate.instrument-received", "instrument-receipt", id, form);
		return Outcome.done(instrument.ref());
	}

	/** Corrects a receipt, or says when it was put on the table. */
	@Transactional
	Outcome<String> receive(Receipt before, ReceiptForm form, long version) {
		if (!sensible(form)) {
			return Outcome.refused("mandate.receipt.refused.days");
		}
		if (!this.receipts.change(before.id(), form, version)) {
			return Outcome.refused("mandate.instrument.refused.meanwhile");
		}
		this.audit.changed("mandate.receipt-changed", "instrument-receipt", before.id(), before, form);
		return Outcome.done(before.instrument());
	}

	private boolean sensible(ReceiptForm form) {
		LocalDate today = this.instruments.today();
		return !form.received().isAfter(today) && form.received().getYear() > 1989
				&& (form.tabled() == null || !form.tabled().isBefore(form.received()) && !form.tabled().isAfter(today));
	}

	private static Outcome<String> check(InstrumentForm form, boolean own) {
		if (own && !Instruments.KINDS.contains(form.kind())) {
			return Outcome.refused("mandate.instrument.form.kind.required");
		}
		if (!Instruments.STATUSES.contains(form.status())) {
			return Outcome.refused("mandate.instrument.form.status.required");
		}
		if (form.from() != null && form.until() != null && form.until().isBefore(form.from())) {
			return Outcome.refused("mandate.instrument.refused.days");
		}
		String url = InstrumentForm.filled(form.url());
		if (url != null && !url.matches("https?://[^\\s\"<>]+")) {
			return Outcome.refused("mandate.instrument.form.url.bad");
		}
		return Outcome.done("");
	}

	private void index(Instrument kept) {
		UUID id = kept.id();
		if (!kept.own() || id == null) {
			return;
		}
		String slug = this.spaces.byId(InstrumentRepository.space()).orElseThrow().slug();
		Map<String, String> titles = kept.title().forms();
		titles.forEach((lang,
				title) -> this.search.put(new SearchIndex.Entry(InstrumentRepository.space(), "instrument", id, lang,
						title, (kept.number() == null) ? "" : kept.number(),
						"/s/" + slug + "/mandate/instruments/" + kept.ref(), false, kept.from())));
	}

}
