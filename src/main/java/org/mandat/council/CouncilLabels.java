package org.mandat.council;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts of the council's secretariat. */
@Component
class CouncilLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.ofEntries(Map.entry("council.meeting-made", "council.audit.meetingMade"),
				Map.entry("council.meeting-changed", "council.audit.meetingChanged"),
				Map.entry("council.meeting-convened", "council.audit.meetingConvened"),
				Map.entry("council.meeting-cancelled", "council.audit.meetingCancelled"),
				Map.entry("council.meeting-closed", "council.audit.meetingClosed"),
				Map.entry("council.meeting-begun", "council.audit.meetingBegun"),
				Map.entry("council.meeting-course", "council.audit.meetingCourse"),
				Map.entry("council.meeting-reopened", "council.audit.meetingReopened"),
				Map.entry("council.minutes-circulated", "council.audit.minutesCirculated"),
				Map.entry("council.minutes-approved", "council.audit.minutesApproved"),
				Map.entry("council.question-answered", "council.audit.questionAnswered"),
				Map.entry("council.minutes-taken", "council.audit.minutesTaken"),
				Map.entry("council.invitations-sent", "council.audit.invitationsSent"),
				Map.entry("council.invitation-answered", "council.audit.invitationAnswered"),
				Map.entry("council.invitation-link-renewed", "council.audit.invitationLinkRenewed"),
				Map.entry("council.item-added", "council.audit.itemAdded"),
				Map.entry("council.item-changed", "council.audit.itemChanged"),
				Map.entry("council.item-removed", "council.audit.itemRemoved"),
				Map.entry("council.item-worded", "council.audit.itemWorded"),
				Map.entry("council.item-tied", "council.audit.itemTied"),
				Map.entry("council.decision-asked", "council.audit.decisionAsked"),
				Map.entry("council.decision-changed", "council.audit.decisionChanged"),
				Map.entry("council.decision-proved", "council.audit.decisionProved"),
				Map.entry("council.seat-made", "council.audit.seatMade"),
				Map.entry("council.seat-changed", "council.audit.seatChanged"),
				Map.entry("council.presence-kept", "council.audit.presenceKept"),
				Map.entry("council.procedure-let", "council.audit.procedureLet"),
				Map.entry("council.procedure-rested", "council.audit.procedureRested"),
				Map.entry("council.procedure-adapted", "council.audit.procedureAdapted"),
				Map.entry("council.procedure-begun", "council.audit.procedureBegun"),
				Map.entry("council.procedure-step", "council.audit.procedureStep"),
				Map.entry("council.procedure-stopped", "council.audit.procedureStopped"),
				Map.entry("council.procedure-done", "council.audit.procedureDone"),
				Map.entry("council.rule-set", "council.audit.ruleSet"),
				Map.entry("council.decision-made", "council.audit.decisionMade"),
				Map.entry("council.decision-stands", "council.audit.decisionStands"),
				Map.entry("council.decision-worded", "council.audit.decisionWorded"));
	}

}
