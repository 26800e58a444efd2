package org.mandat.administration;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts of the administration. */
@Component
class AdministrationLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("administration.chain-check-asked", "administration.act.chainCheckAsked",
				"administration.backup-asked", "administration.act.backupAsked", "administration.job-run",
				"administration.act.jobRun", "administration.job-withdrawn", "administration.act.jobWithdrawn",
				"administration.audit-taken", "administration.act.auditTaken", "administration.operator-named",
				"administration.act.operatorNamed", "record.erased", "administration.act.recordErased");
	}

}
