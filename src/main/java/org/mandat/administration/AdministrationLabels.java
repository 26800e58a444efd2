package org.mandat.administration;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts of the administration. */
@Component
class AdministrationLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.ofEntries(Map.entry("administration.chain-check-asked", "administration.act.chainCheckAsked"),
				Map.entry("administration.backup-asked", "administration.act.backupAsked"),
				Map.entry("administration.job-run", "administration.act.jobRun"),
				Map.entry("administration.job-withdrawn", "administration.act.jobWithdrawn"),
				Map.entry("administration.audit-taken", "administration.act.auditTaken"),
				Map.entry("administration.operator-named", "administration.act.operatorNamed"),
				Map.entry("record.erased", "administration.act.recordErased"),
				Map.entry("administration.pack-taken", "administration.act.packTaken"),
				Map.entry("administration.pack-item-taken", "administration.act.packItemTaken"));
	}

}
