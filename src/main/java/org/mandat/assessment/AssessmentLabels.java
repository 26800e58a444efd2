package org.mandat.assessment;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts of the self-assessment. */
@Component
class AssessmentLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("assessment.answered", "assessment.audit.answered", "assessment.round-opened",
				"assessment.audit.roundOpened", "assessment.round-scored", "assessment.audit.roundScored",
				"assessment.round-visited", "assessment.audit.roundVisited", "assessment.links-made",
				"assessment.audit.linksMade", "assessment.round-closed", "assessment.audit.roundClosed");
	}

}
