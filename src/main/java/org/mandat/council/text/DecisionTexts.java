package org.mandat.council.text;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.translation.KeptForms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Decisions of the council. */
@Component
@Order(51)
class DecisionTexts extends CouncilTexts {

	DecisionTexts(KeptForms forms, CouncilIndex index, AuditTrail audit) {
		super(CouncilText.DECISION, forms, index, audit);
	}

	@Override
	public String nameKey() {
		return "council.text.decision";
	}

	@Override
	public String fieldKey(String field) {
		return "council.text.decision.words";
	}

	@Override
	String act() {
		return "council.decision-worded";
	}

}
