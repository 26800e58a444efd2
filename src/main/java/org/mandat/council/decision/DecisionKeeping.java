package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.decision.Particulars.Cited;
import org.mandat.evidence.Needs;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Keeps what belongs to a decision. Only a later one can stand instead of it, so that
 * none stands instead of itself by a detour; the task of one that is superseded is
 * settled as not needed in the same act.
 */
@Service
class DecisionKeeping {

	static final int PROOF = 500;

	private static final int YEARS = 20;

	private final DecisionRepository decisions;

	private final ParticularsRepository particulars;

	private final Tasks tasks;

	private final Needs needs;

	private final Duties duties;

	private final Spaces spaces;

	private final SpaceDays days;

	private final AuditTrail audit;

	DecisionKeeping(DecisionRepository decisions, ParticularsRepository particulars, Tasks tasks, Needs needs,
			Duties duties, Spaces spaces, SpaceDays days, AuditTrail audit) {
		this.decisions = decisions;
		this.particulars = particulars;
		this.tasks = tasks;
		this.needs = needs;
		this.duties = duties;
		this.spaces = spaces;
		this.days = days;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	Optional<Particulars> find(UUID decision) {
		return this.particulars.find(decision);
	}

	/** Keeps item, need, duty, day of review and what stands instead of the decision. */
	@Transactional
	Outcome<UUID> change(Decision decision, ParticularsForm form, long version, Language language) {
		Particulars before = this.particulars.find(decision.id()).orElseThrow();
		Outcome<Particulars> asked = read(decision, before, form);
		if (!(asked instanceof Outcome.Done<Particulars>(Particulars after))) {
			return Outcome.refused(((Outcome.Refused<Particulars>) asked).why().key());
		}
		if (!this.particulars.change(decision.id(), after, version)) {
			return Outcome.refused("council.decision.refused.changedMeanwhile");
		}
		this.audit.changed("council.decision-changed", "decision", decision.id(), before, after);
		Cited by = after.by();
		if (by != null && before.by() == null && decision.open()) {
			Outcome<UUID> settled = settle(decision, "not-needed", language);
			if (settled instanceof Outcome.Refused) {
				TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
				return settled;
			}
		}
		return Outcome.done(decision.id());
	}

	/** Says how the decision stands and what shows it; its task says the same. */
	@Transactional
	Outcome<UUID> outcome(Decision decision, String state, String proof, Language language) {
		Worded before = this.particulars.find(decision.id()).orElseThrow().proof();
		Worded after = proof.isEmpty() ? null
				: (before != null && before.words().equals(proof)) ? before : new Worded(proof, language.tag());
		if (!java.util.Objects.equals(before, after)) {
			this.particulars.prove(decision.id(), after);
			this.audit.changed("council.decision-proved", "decision", decision.id(), String.valueOf(before),
					String.valueOf(after));
		}
		return decision.state().equals(state) ? Outcome.done(decision.id()) : settle(decision, state, language);
	}

	private Outcome<UUID> settle(Decision decision, String state, Language language) {
		TaskRow task = this.tasks.find(decision.task(), language).orElseThrow();
		if (!"open".equals(state) && !task.open()) {
			this.tasks.reopen(task.id(), task.version());
			task = this.tasks.find(decision.task(), language).orElseThrow();
		}
		return "open".equals(state) ? this.tasks.reopen(task.id(), task.version())
				: this.tasks.settle(task.id(), state, task.version());
	}

	private Outcome<Particulars> read(Decision decision, Particulars before, ParticularsForm form) {
		LocalDate review = form.reviewOn();
		LocalDate today = this.days.here().today();
		if (review != null && (review.isBefore(decision.on()) || review.isAfter(today.plusYears(YEARS)))) {
			return Outcome.refused("council.decision.refused.review");
		}
		String item = ParticularsForm.said(form.item());
		UUID under = (item == null) ? null : DecisionLines.uuid(item).orElse(null);
		if (item != null && (under == null || !this.particulars.belongs(under, decision.meeting()))) {
			return Outcome.refused("council.decision.refused.item");
		}
		String need = ParticularsForm.said(form.need());
		if (need != null && !need.equals(before.need()) && this.needs.ofKind(need).isEmpty()) {
			return Outcome.refused("council.decision.refused.need");
		}
		String duty = ParticularsForm.said(form.duty());
		String pack = this.spaces.byId(DecisionRepository.space()).orElseThrow().pack();
		if (duty != null && this.duties.find(pack, duty).isEmpty()) {
			return Outcome.refused("council.decision.refused.duty");
		}
		String by = ParticularsForm.said(form.by());
		Optional<Cited> later = (by == null) ? Optional.empty() : later(decision, by);
		if (by != null && later.isEmpty()) {
			return Outcome.refused("council.decision.refused.instead");
		}
		return Outcome.done(new Particulars(under, need, duty, review, before.proof(), orNull(later),
				before.insteadOf(), before.steps(), before.version()));
	}

	private Optional<Cited> later(Decision decision, String by) {
		if (!by.matches("[0-9]{1,6}\\s*/\\s*[0-9]{4}")) {
			return Optional.empty();
		}
		String[] parts = by.split("\\s*/\\s*");
		int number = Integer.parseInt(parts[0]);
		int year = Integer.parseInt(parts[1]);
		boolean later = year > decision.year() || year == decision.year() && number > decision.number();
		return later ? this.particulars.numbered(number, year) : Optional.empty();
	}

	private static @Nullable Cited orNull(Optional<Cited> later) {
		return later.orElse(null);
	}

}
