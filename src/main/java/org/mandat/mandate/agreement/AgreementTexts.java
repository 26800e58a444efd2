package org.mandat.mandate.agreement;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.question.UpwardTexts;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.translation.EarlierTexts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands as agreed locally. */
@Component
@Order(58)
class AgreementTexts extends UpwardTexts {

	AgreementTexts(JdbcClient sql, EarlierTexts earlier, SearchIndex search, AuditTrail audit, Spaces spaces) {
		super(Agreements.KIND, sql, earlier, search, audit, spaces);
	}

	@Override
	public String writePermission() {
		return MandatePermissions.KEEP;
	}

	@Override
	public int longest(String field) {
		return 1000;
	}

	@Override
	protected String named(String statement) {
		return statement.replace("{records}", "mandate.agreement")
			.replace("{forms}", "mandate.agreement_text")
			.replace("{key}", "agreement_id");
	}

}
