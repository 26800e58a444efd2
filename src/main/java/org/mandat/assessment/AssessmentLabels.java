package org.mandat.assessment;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts of the self-assessment. */
@Component
class AssessmentLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.ofEntries(Map.entry("assessment.answered", "assessment.audit.answered"),
				Map.entry("assessment.round-opened", "assessment.audit.roundOpened"),
				Map.entry("assessment.round-scored", "assessment.audit.roundScored"),
				Map.entry("assessment.round-visited", "assessment.audit.roundVisited"),
				Map.entry("assessment.links-made", "assessment.audit.linksMade"),
				Map.entry("assessment.round-closed", "assessment.audit.roundClosed"),
				Map.entry("assessment.golive-shown", "assessment.audit.goliveShown"),
				Map.entry("assessment.golive-signed", "assessment.audit.goliveSigned"),
				Map.entry("assessment.golive-opened", "assessment.audit.goliveOpened"),
				Map.entry("assessment.golive-closed", "assessment.audit.goliveClosed"));
	}

}
