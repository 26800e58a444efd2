package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reading;
import org.mandat.platform.text.Outcome;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The emergency pause and election time of the reader's space. Whoever sends reminders
 * asks {@link #holds()}, whoever calls something late asks {@link #clocks()}, whoever
 * shows public pages asks {@link #election()}. Refuses a second pause beside a running
 * one; what the law runs knows nothing of a pause.
 */
@Service
public class Pauses {

	private final PauseRows rows;

	private final SpaceDays days;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Pauses(PauseRows rows, SpaceDays days, AuditTrail audit, TransactionTemplate transactions) {
		this.rows = rows;
		this.days = days;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** Whether reminders stand still today, because of an emergency. */
	@Transactional(readOnly = true)
	public boolean holds() {
		return emergency().isPresent();
	}

	/** The emergency pause that runs today. */
	@Transactional(readOnly = true)
	public Optional<Pause> emergency() {
		return running(Pause.Kind.EMERGENCY);
	}

	/**
	 * The election time that runs today: public pages stand as they were at its begin.
	 */
	@Transactional(readOnly = true)
	public Optional<Pause> election() {
		return running(Pause.Kind.ELECTION);
	}

	/** The clocks that the law does not run, today. */
	@Transactional(readOnly = true)
	public Clocks clocks() {
		return Clocks.after(all(), this.days.here().today());
	}

	/** All pauses of the space, the newest first. */
	@Transactional(readOnly = true)
	public List<Pause> all() {
		UUID space = Here.space();
		return Reading.once(new Asked(space), () -> this.rows.all(space));
	}

	/** One pause. */
	@Transactional(readOnly = true)
	public Optional<Pause> find(UUID pause) {
		return all().stream().filter((one) -> one.id().equals(pause)).findFirst();
	}

	/** Begins an emergency pause today; it ends by itself after fourteen days. */
	public Outcome<UUID> pause() {
		LocalDate today = this.days.here().today();
		return begin(
				new Pause(Ids.next(), Pause.Kind.EMERGENCY, today, today.plusDays(Pause.DAYS - 1L), null, false, 0));
	}

	/** Notes the call of an election, by its paper; its end is not known yet. */
	public Outcome<UUID> callElection(LocalDate from, @Nullable String document) {
		LocalDate today = this.days.here().today();
		if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
			return Outcome.refused("jurisdiction.pause.refused.farAway");
		}
		String paper = Persons.blankToNull(document);
		if (paper == null) {
			return Outcome.refused("jurisdiction.pause.refused.noDocument");
		}
		return begin(new Pause(Ids.next(), Pause.Kind.ELECTION, from, null, paper, false, 0));
	}

	/**
	 * Ends a pause. An emergency pause ends now; election time with the day of the
	 * certification. The version is the one that the form showed.
	 */
	@Transactional
	public Outcome<UUID> end(UUID pause, @Nullable LocalDate certified, long version) {
		LocalDate today = this.days.here().today();
		Pause before = find(pause).orElse(null);
		if (before == null || before.over()) {
			return Outcome.refused("jurisdiction.pause.refused.overAlready");
		}
		LocalDate last = (before.kind() == Pause.Kind.ELECTION && certified != null) ? certified : today;
		if (last.isAfter(today)) {
			return Outcome.refused("jurisdiction.pause.refused.notYet");
		}
		LocalDate until = last.isBefore(before.from()) ? before.from() : last;
		if (before.until() != null && before.until().isBefore(until)) {
			return Outcome.refused("jurisdiction.pause.refused.overAlready");
		}
		Pause after = new Pause(before.id(), before.kind(), before.from(), until, before.document(), true, version);
		if (!this.rows.end(Here.space(), after)) {
			return Outcome.refused("jurisdiction.pause.refused.changedMeanwhile");
		}
		this.audit.changed("pause." + before.kind().stored() + "-ended", "pause", pause, before, after);
		return Outcome.done(pause);
	}

	private Optional<Pause> running(Pause.Kind kind) {
		LocalDate today = this.days.here().today();
		return all().stream().filter((pause) -> pause.kind() == kind && pause.runs(today)).findFirst();
	}

	private Outcome<UUID> begin(Pause pause) {
		try {
			this.transactions.executeWithoutResult((status) -> {
				this.rows.insert(Here.space(), pause);
				this.audit.created("pause." + pause.kind().stored() + "-begun", "pause", pause.id(), pause);
			});
			return Outcome.done(pause.id());
		}
		catch (DataIntegrityViolationException ex) {
			if (String.valueOf(ex.getMessage()).contains("pause_one_at_a_time")) {
				return Outcome.refused("jurisdiction.pause.refused.runs");
			}
			throw ex;
		}
	}

	private record Asked(UUID space) {
	}

}
