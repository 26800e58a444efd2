package org.mandat.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who holds a post since when and until when, in the reader's space. Refuses two regular
 * holders at once, also when two people appoint at the same moment: the database's
 * constraint is the last guard.
 */
@Service
public class Tenures {

	private static final String ONE_HOLDER = "tenure_one_regular_holder";

	private final TenureRows rows;

	private final LastAppointer last;

	private final Persons persons;

	private final SpaceDays days;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Tenures(TenureRows rows, LastAppointer last, Persons persons, SpaceDays days, AuditTrail audit,
			TransactionTemplate transactions) {
		this.rows = rows;
		this.last = last;
		this.persons = persons;
		this.days = days;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** A tenure. */
	@Transactional(readOnly = true)
	public Optional<Tenure> find(UUID tenure) {
		return this.rows.by("id", Here.space(), tenure).stream().findFirst();
	}

	/** The tenures of a post, the newest first. */
	@Transactional(readOnly = true)
	public List<Tenure> ofPost(UUID post) {
		return this.rows.by("post_id", Here.space(), post);
	}

	/** The tenures of a person, the newest first. */
	@Transactional(readOnly = true)
	public List<Tenure> ofPerson(UUID person) {
		return this.rows.by("person_id", Here.space(), person);
	}

	/** Every tenure that ran at any time of this day; of today, at this moment. */
	@Transactional(readOnly = true)
	public List<Tenure> on(LocalDate day) {
		return this.rows.in(Here.space(), this.days.here().on(day));
	}

	/** The days around this one on which holders change, today always among them. */
	@Transactional(readOnly = true)
	public List<Change> changes(LocalDate day) {
		Days here = this.days.here();
		List<Change> changes = new ArrayList<>(this.rows.changes(Here.space(), here, day));
		if (changes.stream().noneMatch((change) -> change.day().equals(here.today()))) {
			changes.add(new Change(here.today(), 0, 0));
		}
		changes.sort(Comparator.comparing(Change::day));
		return changes;
	}

	/**
	 * Appoints; gives the tenure, or the sentence why not. A person who is new is noted
	 * in the same act.
	 */
	public Outcome<UUID> appoint(Appointment asked) {
		Days here = this.days.here();
		Optional<Refusal> impossible = TenureRules.dates(asked.from(), asked.until(), here);
		if (impossible.isPresent()) {
			return new Outcome.Refused<>(impossible.get());
		}
		return guarded(() -> appoint(asked, here));
	}

	/**
	 * Ends a tenure with this last day: today ends access at once, a later day after it.
	 * The version is the one that the form showed.
	 */
	public Outcome<UUID> end(UUID tenure, LocalDate lastDay, @Nullable String document, long version) {
		Days here = this.days.here();
		return guarded(() -> {
			Tenure before = find(tenure).orElse(null);
			if (before == null) {
				return refused("noTenure");
			}
			Optional<Refusal> impossible = TenureRules.end(before, lastDay, here);
			if (impossible.isPresent()) {
				return new Outcome.Refused<>(impossible.get());
			}
			Instant end = TenureRules.end(before.begin(), lastDay, here);
			Optional<Refusal> needed = this.last.refuse(Here.space(), before, end, lastDay);
			if (needed.isPresent()) {
				return new Outcome.Refused<>(needed.get());
			}
			String paper = Persons.blankToNull(document);
			Tenure after = new Tenure(before.id(), before.post(), before.person(), before.personName(), before.acting(),
					before.from(), lastDay, before.begin(), end, (paper == null) ? before.document() : paper, version);
			if (!this.rows.end(Here.space(), after)) {
				return refused("changedMeanwhile");
			}
			this.audit.changed("tenure.ended", "tenure", tenure, Facts.of(before), Facts.of(after));
			return Outcome.done(tenure);
		});
	}

	/** Takes back an appointment that has not begun. */
	public Outcome<UUID> withdraw(UUID tenure, long version) {
		return guarded(() -> {
			Tenure before = find(tenure).orElse(null);
			if (before == null) {
				return refused("noTenure");
			}
			if (!before.begin().isAfter(this.days.here().now())) {
				return refused("begunAlready");
			}
			Optional<Refusal> needed = this.last.refuse(Here.space(), before, before.begin(),
					before.from().minusDays(1));
			if (needed.isPresent()) {
				return new Outcome.Refused<>(needed.get());
			}
			if (before.version() != version || !this.rows.delete(Here.space(), before)) {
				return refused("changedMeanwhile");
			}
			this.audit.done("tenure.withdrawn", "tenure", tenure);
			return Outcome.done(before.post());
		});
	}

	private Outcome<UUID> appoint(Appointment asked, Days here) {
		UUID space = Here.space();
		if (!this.rows.lock(space, asked.post())) {
			return refused("noPost");
		}
		UUID known = (asked.who() instanceof Appointment.Who.Known person) ? person.person() : null;
		if (known != null && !this.persons.lock(known)) {
			return refused("noPerson");
		}
		Instant predecessor = asked.acting() ? null
				: this.rows.endOfPredecessor(space, asked.post(), asked.from()).orElse(null);
		Instant begin = TenureRules.begin(asked.from(), predecessor, here);
		Instant end = TenureRules.plannedEnd(asked.until(), here);
		if (end != null && !end.isAfter(begin)) {
			return refused("endBeforeBegin", asked.from());
		}
		Optional<Tenure> inTheWay = this.rows.inTheWay(space, asked.post(), asked.acting(), known,
				new TenureRows.Stretch(begin, end));
		if (inTheWay.isPresent()) {
			return taken(inTheWay.get(), known);
		}
		UUID person = switch (asked.who()) {
			case Appointment.Who.Known who -> who.person();
			case Appointment.Who.Fresh who -> this.persons.create(who.name(), who.phone(), who.email());
		};
		Tenure tenure = new Tenure(Ids.next(), asked.post(), person, "", asked.acting(), asked.from(), asked.until(),
				begin, end, Persons.blankToNull(asked.document()), 0);
		this.rows.insert(space, tenure);
		this.audit.created(asked.acting() ? "tenure.acting-begun" : "tenure.begun", "tenure", tenure.id(),
				Facts.of(tenure));
		return Outcome.done(tenure.id());
	}

	private static Outcome<UUID> taken(Tenure other, @Nullable UUID person) {
		if (other.person().equals(person)) {
			return refused("holdsAlready");
		}
		return (other.until() == null) ? refused("taken", other.from())
				: refused("takenUntil", other.from(), other.until());
	}

	private Outcome<UUID> guarded(Supplier<Outcome<UUID>> act) {
		try {
			Outcome<UUID> outcome = this.transactions.execute((status) -> act.get());
			return (outcome == null) ? refused("noTenure") : outcome;
		}
		catch (DataIntegrityViolationException ex) {
			if (String.valueOf(ex.getMessage()).contains(ONE_HOLDER)) {
				return refused("takenMeanwhile");
			}
			throw ex;
		}
	}

	private static Outcome<UUID> refused(String why, Object... args) {
		return Outcome.refused("jurisdiction.tenure.refused." + why, args);
	}

	/**
	 * A day on which the holders changed.
	 *
	 * @param day the day
	 * @param came how many tenures began
	 * @param left how many ended, so that the day is the first without them
	 */
	public record Change(LocalDate day, int came, int left) {
	}

	/** What the audit's digest is made of: no name. */
	private record Facts(UUID post, UUID person, boolean acting, LocalDate from, @Nullable LocalDate until,
			Instant begin, @Nullable Instant end, @Nullable String document) {

		static Facts of(Tenure tenure) {
			return new Facts(tenure.post(), tenure.person(), tenure.acting(), tenure.from(), tenure.until(),
					tenure.begin(), tenure.end(), tenure.document());
		}

	}

}
