package org.mandat.work;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on tasks. */
@Component
class WorkLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("work.task.given", "work.audit.given", "work.task.settled", "work.audit.settled",
				"work.task.reopened", "work.audit.reopened", "work.task.worded", "work.audit.worded");
	}

}
