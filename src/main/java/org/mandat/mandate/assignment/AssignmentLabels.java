package org.mandat.mandate.assignment;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on parts in a duty. */
@Component
class AssignmentLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("mandate.assignment-made", "mandate.audit.assignmentMade", "mandate.assignment-ended",
				"mandate.audit.assignmentEnded");
	}

}
