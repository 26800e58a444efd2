package org.mandat.mandate.question;

import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.MandateTexts;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Languages;
import org.mandat.platform.translation.KeptForms;
import org.mandat.protocol.PaperNumbers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What open questions ask. Refuses to say anew what stands in a letter that was entered
 * in the protocol book.
 */
@Component
@Order(56)
class AskedTexts extends MandateTexts {

	private final AskedRepository rows;

	private final PaperNumbers numbers;

	AskedTexts(KeptForms forms, SearchIndex search, AuditTrail audit, Spaces spaces, AskedRepository rows,
			PaperNumbers numbers) {
		super(AskedQuestions.KIND, forms, search, audit, spaces);
		this.rows = rows;
		this.numbers = numbers;
	}

	@Override
	public String writePermission() {
		return QuestionPermissions.ASK;
	}

	@Override
	public int longest(String field) {
		return 2000;
	}

	@Override
	protected Optional<String> fixed(UUID record) {
		return this.rows.find(record, Languages.SOURCE)
			.flatMap((question) -> this.numbers.of(QuestionLetter.KEY, question.letter()))
			.map((number) -> "mandate.question.text.lettered");
	}

}
