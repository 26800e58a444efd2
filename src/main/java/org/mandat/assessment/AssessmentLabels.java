package org.mandat.assessment;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts of the self-assessment. */
@Component
class AssessmentLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("assessment.answered", "assessment.audit.answered");
	}

}
