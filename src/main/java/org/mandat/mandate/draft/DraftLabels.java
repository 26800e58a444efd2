package org.mandat.mandate.draft;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on papers from the register. */
@Component
class DraftLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("mandate.draft-drawn-up", "mandate.audit.draftDrawnUp", "mandate.draft-saved",
				"mandate.audit.draftSaved", "mandate.draft-fixed", "mandate.audit.draftFixed",
				"mandate.draft-opened-again", "mandate.audit.draftOpenedAgain", "mandate.draft-dropped",
				"mandate.audit.draftDropped");
	}

}
