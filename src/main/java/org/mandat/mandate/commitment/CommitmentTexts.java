package org.mandat.mandate.commitment;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.question.UpwardTexts;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.translation.EarlierTexts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What open commitments say. */
@Component
@Order(57)
class CommitmentTexts extends UpwardTexts {

	CommitmentTexts(JdbcClient sql, EarlierTexts earlier, SearchIndex search, AuditTrail audit, Spaces spaces) {
		super(Commitments.KIND, sql, earlier, search, audit, spaces);
	}

	@Override
	public int longest(String field) {
		return 200;
	}

	@Override
	protected String named(String statement) {
		return statement.replace("{records}", "mandate.commitment")
			.replace("{forms}", "mandate.commitment_text")
			.replace("{key}", "commitment_id");
	}

}
