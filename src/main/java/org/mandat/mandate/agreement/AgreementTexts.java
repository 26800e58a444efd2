package org.mandat.mandate.agreement;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.MandateTexts;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.translation.KeptForms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands as agreed locally. */
@Component
@Order(58)
class AgreementTexts extends MandateTexts {

	AgreementTexts(KeptForms forms, SearchIndex search, AuditTrail audit, Spaces spaces) {
		super(Agreements.KIND, forms, search, audit, spaces);
	}

	@Override
	public String writePermission() {
		return MandatePermissions.KEEP;
	}

	@Override
	public int longest(String field) {
		return 1000;
	}

}
