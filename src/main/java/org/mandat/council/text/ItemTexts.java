package org.mandat.council.text;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.translation.KeptForms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Items of agendas that are still before the council. */
@Component
@Order(50)
class ItemTexts extends CouncilTexts {

	ItemTexts(KeptForms forms, CouncilIndex index, AuditTrail audit) {
		super(CouncilText.ITEM, forms, index, audit);
	}

	@Override
	public String nameKey() {
		return "council.text.item";
	}

	@Override
	public String fieldKey(String field) {
		return "council.text.item.words";
	}

	@Override
	String act() {
		return "council.item-worded";
	}

}
