package org.mandat.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails to a person: which, when and what became of them. Erasure takes them out. */
@Component
class MailData implements PersonalData {

	private final MailRepository rows;

	MailData(MailRepository rows) {
		this.rows = rows;
	}

	@Override
	public String part() {
		return "mails";
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(UUID person) {
		List<Map<String, Object>> mails = this.rows.of(person)
			.stream()
			.map((mail) -> Map.<String, Object>of("sentence", mail.text(), "askedAt", mail.madeAt(), "state",
					mail.state()))
			.toList();
		return mails.isEmpty() ? Map.of() : Map.of("mails", mails);
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		this.rows.removeOf(person);
	}

}
