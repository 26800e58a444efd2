package org.mandat.platform.privacy;

import java.util.List;

import org.springframework.stereotype.Component;

/** Who acted, in the audit trail. */
@Component
class AuditActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("platform.actor.auditEntry.tenureId", "platform.audit_entry", "tenure_id", "at"));
	}

}
