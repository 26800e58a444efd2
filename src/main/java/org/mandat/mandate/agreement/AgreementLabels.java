package org.mandat.mandate.agreement;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on agreements. */
@Component
class AgreementLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("mandate.agreement-kept", "mandate.audit.agreementKept", "mandate.agreement-renewed",
				"mandate.audit.agreementRenewed", "mandate.agreement-ended", "mandate.audit.agreementEnded",
				"mandate.agreement-reminded", "mandate.audit.agreementReminded", "mandate.agreement-worded",
				"mandate.audit.agreementWorded");
	}

}
