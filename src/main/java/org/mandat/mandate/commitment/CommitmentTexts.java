package org.mandat.mandate.commitment;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.MandateTexts;
import org.mandat.mandate.question.QuestionPermissions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.translation.KeptForms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What open commitments say. */
@Component
@Order(57)
class CommitmentTexts extends MandateTexts {

	CommitmentTexts(KeptForms forms, SearchIndex search, AuditTrail audit, Spaces spaces) {
		super(Commitments.KIND, forms, search, audit, spaces);
	}

	@Override
	public String writePermission() {
		return QuestionPermissions.ASK;
	}

	@Override
	public int longest(String field) {
		return 200;
	}

}
