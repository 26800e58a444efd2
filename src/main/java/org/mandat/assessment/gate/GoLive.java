package org.mandat.assessment.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answered;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.GoLiveChanged;
import org.mandat.assessment.RoundClosed;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the help channel and to single cases. Refuses a signature while a condition
 * is not met; a condition that falls away closes the door in the same act. Each change is
 * told once, as {@link GoLiveChanged}.
 */
@Service
public class GoLive {

	private final GateRepository rows;

	private final GateRules rules;

	private final Assessment assessment;

	private final Spaces spaces;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	GoLive(GateRepository rows, GateRules rules, Assessment assessment, Spaces spaces, AuditTrail audit,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.rules = rules;
		this.assessment = assessment;
		this.spaces = spaces;
		this.audit = audit;
		this.events = events;
	}

	/** Whether the door of the reader's space is open, and what is missing. */
	@Transactional(readOnly = true)
	public GateState state() {
		return new GateState(rule(), this.assessment.standing(), this.rows.points(), this.rows.signatures());
	}

	/** Keeps or takes back what shows a point or a signature. */
	@Transactional
	Outcome<String> keep(GoLiveForm form, Language language) {
		String key = (form.key() == null) ? "" : form.key();
		List<Point> known = form.signature() ? rule().signers() : rule().points();
		if (known.stream().noneMatch((one) -> one.key().equals(key))) {
			return Outcome.refused("assessment.golive.refused.unknown");
		}
		if (form.shown().isEmpty()) {
			return takeBack(form, key);
		}
		String wrong = wrong(form);
		if (wrong != null) {
			return Outcome.refused(wrong);
		}
		UUID post = java.util.Objects.requireNonNull(form.post());
		Shown shown = new Shown(new Worded(form.shown(), language.tag()), java.util.Objects.requireNonNull(form.on()),
				post, form.seen());
		if (form.signature() && !state().ready()) {
			return Outcome.refused("assessment.golive.refused.early");
		}
		boolean first = (form.signature() ? this.rows.signatures() : this.rows.points()).get(key) == null;
		if (first != form.seen() < 0 || !(form.signature() ? this.rows.sign(key, shown) : this.rows.show(key, shown))) {
			return Outcome.refused("assessment.golive.refused.changedMeanwhile");
		}
		audit(form, key);
		tell();
		return Outcome.done(key);
	}

	/** A closed round may open or close the door; within its act. */
	@EventListener
	void on(RoundClosed closed) {
		tell();
	}

	/** So may an answer. */
	@EventListener
	void on(Answered answered) {
		tell();
	}

	/** Looks after an act that may have changed a condition, and tells of a change. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell() {
		boolean open = state().open();
		if (this.rows.tell(open)) {
			UUID space = GateRepository.space();
			this.audit.done(open ? "assessment.golive-opened" : "assessment.golive-closed", "assessment-golive", space);
			this.events.publishEvent(new GoLiveChanged(space, open));
		}
	}

	private Outcome<String> takeBack(GoLiveForm form, String key) {
		boolean gone = form.signature() ? this.rows.unsign(key) : this.rows.hide(key);
		if (!gone) {
			return Outcome.refused("assessment.golive.refused.proof");
		}
		audit(form, key);
		tell();
		return Outcome.done(key);
	}

	private @Nullable String wrong(GoLiveForm form) {
		if (form.shown().codePointCount(0, form.shown().length()) > GoLiveForm.LONGEST) {
			return "assessment.golive.refused.proof";
		}
		LocalDate on = form.on();
		LocalDate today = this.assessment.today();
		if (on == null || on.isAfter(today) || on.isBefore(today.minusYears(10))) {
			return "assessment.golive.refused.on";
		}
		return this.assessment.posts().stream().map(PostView::id).anyMatch((id) -> id.equals(form.post())) ? null
				: "assessment.golive.refused.post";
	}

	private void audit(GoLiveForm form, String key) {
		this.audit.done(form.signature() ? "assessment.golive-signed" : "assessment.golive-shown", "assessment-golive",
				Ids.ofKey("go-live", key));
	}

	private Rule rule() {
		return this.rules.of(this.spaces.byId(GateRepository.space()).orElseThrow().pack());
	}

}
