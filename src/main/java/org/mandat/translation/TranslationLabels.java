package org.mandat.translation;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on translations. */
@Component
class TranslationLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("translation.sent", "translation.audit.sent", "translation.returned",
				"translation.audit.returned", "translation.taken", "translation.audit.taken", "translation.left",
				"translation.audit.left", "translation.closed", "translation.audit.closed", "translation.term-added",
				"translation.audit.termAdded", "translation.term-changed", "translation.audit.termChanged",
				"translation.term-ended", "translation.audit.termEnded");
	}

}
