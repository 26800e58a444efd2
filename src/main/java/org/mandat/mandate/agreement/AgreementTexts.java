package org.mandat.mandate.agreement;

import java.util.UUID;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.MandateTexts;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Languages;
import org.mandat.platform.translation.KeptForms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands as agreed locally. */
@Component
@Order(58)
class AgreementTexts extends MandateTexts {

	private final AgreementRepository rows;

	AgreementTexts(AgreementRepository rows, KeptForms forms, SearchIndex search, AuditTrail audit, Spaces spaces) {
		super(Agreements.KIND, forms, search, audit, spaces);
		this.rows = rows;
	}

	@Override
	protected String besides(UUID record) {
		return this.rows.find(record, Languages.SOURCE).map(Agreement::document).orElse("");
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
