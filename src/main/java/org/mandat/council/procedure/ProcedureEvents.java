package org.mandat.council.procedure;

import org.mandat.council.decision.DecisionLate;
import org.mandat.council.decision.DecisionStood;
import org.mandat.council.decision.MinutesApproved;
import org.mandat.council.meeting.MeetingClosed;
import org.mandat.jurisdiction.SpaceDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which events trigger procedures; each within the act that tells it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProcedureEvents {

	private final Procedures procedures;

	private final ProcedureRepository rows;

	private final SpaceDays days;

	ProcedureEvents(Procedures procedures, ProcedureRepository rows, SpaceDays days) {
		this.procedures = procedures;
		this.rows = rows;
		this.days = days;
	}

	@EventListener
	public void on(MeetingClosed closed) {
		this.procedures.triggered(Procedure.MEETING_CLOSED, new Trigger(closed.on(), closed.meeting(), null));
	}

	@EventListener
	public void on(MinutesApproved approved) {
		this.procedures.triggered(Procedure.MINUTES_APPROVED, new Trigger(approved.on(), approved.meeting(), null));
	}

	/**
	 * Triggered by the first day on which it is late, which stays the same each night.
	 */
	@EventListener
	public void on(DecisionLate late) {
		this.procedures.triggered(Procedure.DECISION_LATE,
				new Trigger(late.due().plusDays(1), late.decision(), late.label()));
	}

	@EventListener
	public void on(DecisionStood stood) {
		if ("done".equals(stood.state())) {
			this.rows.decision(stood.decision())
				.filter((owned) -> !owned.approves())
				.ifPresent((owned) -> this.procedures.triggered(Procedure.DECISION_DONE,
						new Trigger(this.days.here().today(), stood.decision(), owned.label())));
		}
	}

}
