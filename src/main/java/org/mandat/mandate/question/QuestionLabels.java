package org.mandat.mandate.question;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on questions and commitments. */
@Component
class QuestionLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.ofEntries(Map.entry("mandate.question-asked", "mandate.audit.questionAsked"),
				Map.entry("mandate.question-changed", "mandate.audit.questionChanged"),
				Map.entry("mandate.question-answered", "mandate.audit.questionAnswered"),
				Map.entry("mandate.question-withdrawn", "mandate.audit.questionWithdrawn"),
				Map.entry("mandate.question-reopened", "mandate.audit.questionReopened"),
				Map.entry("mandate.question-reminded", "mandate.audit.questionReminded"),
				Map.entry("mandate.question-worded", "mandate.audit.questionWorded"),
				Map.entry("mandate.commitment-noted", "mandate.audit.commitmentNoted"),
				Map.entry("mandate.commitment-confirmed", "mandate.audit.commitmentConfirmed"),
				Map.entry("mandate.commitment-ended", "mandate.audit.commitmentEnded"),
				Map.entry("mandate.commitment-asked", "mandate.audit.commitmentAsked"),
				Map.entry("mandate.commitment-worded", "mandate.audit.commitmentWorded"));
	}

}
