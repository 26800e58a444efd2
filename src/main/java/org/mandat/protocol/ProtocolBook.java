package org.mandat.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The protocol book of the reader's space. A number is drawn last, under a lock on the
 * year, and given only to an entry that stands: no gap, no double, whoever writes at
 * once. A voided paper keeps its number and says why. Refuses to mix drawn and typed
 * numbers of the same form in one year, for then nobody could tell whose they are.
 */
@Service
class ProtocolBook {

	static final int AT_ONCE = 200;

	static final int IN_A_FILE = 100_000;

	private static final int LABEL = 60;

	private final EntryRepository entries;

	private final EntryTexts texts;

	private final Originals originals;

	private final AuditTrail audit;

	private final Clock clock;

	ProtocolBook(EntryRepository entries, EntryTexts texts, Originals originals, AuditTrail audit, Clock clock) {
		this.entries = entries;
		this.texts = texts;
		this.originals = originals;
		this.audit = audit;
		this.clock = clock;
	}

	/** Enters a paper of today under the next number of the year. */
	@Transactional
	public Outcome<UUID> draw(Entering entering) {
		return drawOn(entering, today());
	}

	@Transactional
	Outcome<UUID> drawOn(Entering entering, LocalDate on) {
		UUID id = Ids.next();
		int number = this.entries.hold(on.getYear()) + 1;
		if (number == 1 && this.entries.typedLikeDrawn(on.getYear())) {
			return Outcome.refused("protocol.entry.refused.typedYear", String.valueOf(on.getYear()));
		}
		this.entries.drawn(on.getYear(), number);
		String label = number + "/" + on.getYear();
		this.entries.insert(id, number, label, entering, on);
		entering.others().forEach((lang, subject) -> this.texts.write(id, lang, subject));
		this.audit.created("protocol.entry.made", "protocol-entry", id, List.of(label, entering, on));
		return Outcome.done(id);
	}

	/** Enters a paper under a number that the registry of the office gave. */
	@Transactional
	public Outcome<UUID> type(Entering entering, String typed, LocalDate on) {
		String label = typed.strip();
		int last = this.entries.hold(on.getYear());
		if (label.isEmpty() || label.length() > LABEL) {
			return Outcome.refused("protocol.entry.refused.label", LABEL);
		}
		if (last > 0 && label.matches("[0-9]+/" + on.getYear())) {
			return Outcome.refused("protocol.entry.refused.drawnYear", String.valueOf(on.getYear()));
		}
		if (this.entries.hasLabel(label)) {
			return Outcome.refused("protocol.entry.refused.labelTaken", label);
		}
		UUID id = Ids.next();
		this.entries.insert(id, null, label, entering, on);
		this.audit.created("protocol.entry.made", "protocol-entry", id, List.of(label, entering, on));
		return Outcome.done(id);
	}

	/** Voids an entry; its number stays in the book with the reason. */
	@Transactional
	public Outcome<UUID> makeVoid(UUID entry, String reason, long version) {
		Optional<EntryRow> before = this.entries.find(entry);
		if (before.isEmpty() || !this.entries.makeVoid(entry, reason.strip(), version)) {
			return Outcome.refused("protocol.entry.refused.voidedMeanwhile");
		}
		this.audit.changed("protocol.entry.voided", "protocol-entry", entry, before.get(), reason);
		return Outcome.done(entry);
	}

	/** Keeps the scan of a signed paper with its number. */
	@Transactional
	public Outcome<UUID> keep(UUID entry, byte[] bytes) {
		Optional<ScanKind> kind = ScanKind.of(bytes);
		if (kind.isEmpty()) {
			return Outcome.refused("protocol.scan.refused.kind");
		}
		if (bytes.length > ScanKind.MOST) {
			return Outcome.refused("protocol.scan.refused.large", ScanKind.MOST >> 20);
		}
		EntryRow row = this.entries.find(entry).orElseThrow();
		UUID id = Ids.next();
		byte[] digest = this.originals.put(bytes, kind.get().mediaType(),
				row.label().replaceAll("[^\\p{L}\\p{N}.-]+", "-") + "." + kind.get().ending());
		if (!this.entries.insertScan(id, entry, digest, kind.get().mediaType(), bytes.length)) {
			return Outcome.refused("protocol.scan.refused.there");
		}
		this.audit.done("protocol.scan.kept", "protocol-entry", entry);
		return Outcome.done(id);
	}

	@Transactional(readOnly = true)
	public List<EntryRow> list(EntryFilter filter, int most) {
		return this.entries.list(filter, most);
	}

	@Transactional(readOnly = true)
	public int count(EntryFilter filter) {
		return this.entries.count(filter);
	}

	/** How many entries a year has. */
	@Transactional(readOnly = true)
	public int countOf(int year) {
		return this.entries.countOf(year);
	}

	/** Entries of a year, the first ones first. */
	@Transactional(readOnly = true)
	public List<EntryRow> ofYear(int year, int after, int most) {
		return this.entries.ofYear(year, after, most);
	}

	@Transactional(readOnly = true)
	public List<Integer> years() {
		return this.entries.years();
	}

	@Transactional(readOnly = true)
	public Optional<EntryRow> find(UUID entry) {
		return this.entries.find(entry);
	}

	@Transactional(readOnly = true)
	public List<ScanRow> scans(UUID entry) {
		return this.entries.scans(entry);
	}

	@Transactional(readOnly = true)
	public byte[] scan(ScanRow scan) {
		return this.originals.get(scan.digest());
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(Formats.ZONE));
	}

}
