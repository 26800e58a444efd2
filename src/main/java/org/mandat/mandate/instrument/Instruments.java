package org.mandat.mandate.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.instrument.InstrumentRepository.Row;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What instruments the reader's space knows, and what hangs on them. */
@Service
@Transactional(readOnly = true)
public class Instruments {

	/** What kinds there are, as the schema of the pack names them. */
	static final List<String> KINDS = List.of("constitution", "law", "administrative-instruction",
			"government-regulation", "strategy", "agreement", "local-plan", "guidance", "municipal-regulation");

	/** What a space may say of an instrument; the pack knows some finer words. */
	static final List<String> STATUSES = List.of("in-force", "in-use", "draft", "unknown", "expired");

	private final InstrumentRepository rows;

	private final ClauseRepository clauses;

	private final ReceiptRepository receipts;

	private final Duties duties;

	private final Spaces spaces;

	private final Packs packs;

	private final SpaceDays days;

	Instruments(InstrumentRepository rows, ClauseRepository clauses, ReceiptRepository receipts, Duties duties,
			Spaces spaces, Packs packs, SpaceDays days) {
		this.rows = rows;
		this.clauses = clauses;
		this.receipts = receipts;
		this.duties = duties;
		this.spaces = spaces;
		this.packs = packs;
		this.days = days;
	}

	/** The space's own first, the newest before the older, then those of the pack. */
	public List<Instrument> all() {
		List<Row> kept = this.rows.all();
		Map<String, Row> ofPack = kept.stream()
			.filter((row) -> row.packKey() != null)
			.collect(Collectors.toMap(Row::packKey, Function.identity()));
		List<Instrument> all = new ArrayList<>(
				kept.stream().filter((row) -> row.packKey() == null).map(Instruments::own).toList());
		this.duties.instruments(here().pack()).forEach((known) -> all.add(ofPack(known, ofPack.get(known.id()))));
		return List.copyOf(all);
	}

	/** One instrument by its ref. */
	public Optional<Instrument> find(String ref) {
		Row row = this.rows.find(ref).orElse(null);
		if (row != null && row.packKey() == null) {
			return Optional.of(own(row));
		}
		return this.duties.instruments(here().pack())
			.stream()
			.filter((known) -> known.id().equals(ref))
			.map((known) -> ofPack(known, row))
			.findFirst();
	}

	/** The clauses that rest under duties of the space. */
	public List<Cited> cited() {
		return this.clauses.cited();
	}

	/** What a duty cites. */
	public List<Cited> citedBy(String duty) {
		return cited().stream().filter((cited) -> cited.duty().equals(duty)).toList();
	}

	/** The duties that rest on an instrument by the pack or by a clause. */
	List<Duty> restingOn(Instrument instrument) {
		List<String> citing = cited().stream()
			.filter((cited) -> cited.ref().equals(instrument.ref()))
			.map(Cited::duty)
			.toList();
		return this.duties.all(here().pack())
			.stream()
			.filter((duty) -> citing.contains(duty.id())
					|| duty.basis().instrument() != null && duty.basis().instrument().id().equals(instrument.ref()))
			.toList();
	}

	/** The duties that cite this clause. */
	List<Duty> citing(Instrument instrument, String number) {
		return cited().stream()
			.filter((cited) -> cited.ref().equals(instrument.ref()) && cited.number().equals(number))
			.flatMap((cited) -> this.duties.find(here().pack(), cited.duty()).stream())
			.toList();
	}

	/** In which of its languages the text is read: the reader's, else the first. */
	Optional<String> readIn(Instrument instrument, Language reader, @Nullable String asked) {
		return instrument.stored()
			.stream()
			.filter((lang) -> lang.equals(asked))
			.findFirst()
			.or(() -> instrument.stored().stream().filter((lang) -> lang.equals(reader.stored())).findFirst())
			.or(() -> instrument.stored().stream().findFirst());
	}

	List<Clause> clauses(Instrument instrument, String lang) {
		return (instrument.id() == null) ? List.of() : this.clauses.of(instrument.id(), lang);
	}

	Optional<Wording> wording(Instrument instrument, String lang) {
		return (instrument.id() == null) ? Optional.empty() : this.clauses.wording(instrument.id(), lang);
	}

	/** What this one replaced, as far as the space says so. */
	List<Instrument> replacedBy(Instrument newer) {
		return all().stream().filter((older) -> newer.ref().equals(older.replacedBy())).toList();
	}

	/** Clause by clause, in a language in which both texts are kept. */
	Optional<Replacement> replacement(Instrument older, Instrument newer, Language reader) {
		List<String> both = older.stored().stream().filter(newer.stored()::contains).toList();
		return both.stream()
			.filter((lang) -> lang.equals(reader.stored()))
			.findFirst()
			.or(() -> both.stream().findFirst())
			.map((lang) -> Replacement.of(clauses(older, lang), clauses(newer, lang)));
	}

	List<Receipt> receipts(Instrument instrument) {
		return this.receipts.of(instrument.ref());
	}

	/** The duties of the space's frame, to cite for. */
	public List<Duty> duties() {
		return this.duties.all(here().pack());
	}

	/** Today, where the space is. */
	LocalDate today() {
		return this.days.here().today();
	}

	private Space here() {
		return this.spaces.byId(InstrumentRepository.space()).orElseThrow();
	}

	/** The languages in which a text may be kept. */
	List<String> languages() {
		return this.packs.get(here().pack()).languages();
	}

	private static Instrument own(Row row) {
		return new Instrument(row.id().toString(), row.id(), true, row.kind(), row.number(), Text.of(row.titles()),
				row.status(), row.from(), row.until(), row.replacedBy(), row.source(), row.url(), null, row.stored(),
				row.version());
	}

	private static Instrument ofPack(Duty.Instrument known, @Nullable Row row) {
		Duty.SourceReference source = known.source();
		if (row == null) {
			return new Instrument(known.id(), null, false, known.kind(), known.number(), known.title(), known.status(),
					null, null, null, (source == null) ? null : source.title(), (source == null) ? null : source.url(),
					known.note(), List.of(), 0);
		}
		return new Instrument(known.id(), row.id(), false, known.kind(), known.number(), known.title(), row.status(),
				row.from(), row.until(), row.replacedBy(), row.source(), row.url(), known.note(), row.stored(),
				row.version());
	}

}
