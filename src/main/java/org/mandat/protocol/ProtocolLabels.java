package org.mandat.protocol;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on papers. */
@Component
class ProtocolLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("protocol.style.changed", "protocol.audit.style", "protocol.arms.given", "protocol.audit.arms",
				"protocol.arms.removed", "protocol.audit.armsRemoved", "paper.made", "protocol.audit.made",
				"protocol.entry.made", "protocol.audit.entered", "protocol.entry.voided", "protocol.audit.voided",
				"protocol.scan.kept", "protocol.audit.scanned", "protocol.entry.translated",
				"protocol.audit.translated");
	}

}
