package org.mandat.mandate.comparison;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on the comparison. */
@Component
class ComparisonLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("mandate.comparison-agreed", "mandate.audit.comparisonAgreed", "mandate.comparison-counted",
				"mandate.audit.comparisonCounted", "mandate.comparison-ended", "mandate.audit.comparisonEnded");
	}

}
