package org.mandat.evidence;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on evidence. */
@Component
class EvidenceLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("evidence.import", "evidence.audit.import", "evidence.certify-lifted",
				"evidence.audit.certifyLifted");
	}

}
