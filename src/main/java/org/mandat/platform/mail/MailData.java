package org.mandat.platform.mail;

import java.util.LinkedHashMap;
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
		List<Map<String, Object>> mails = this.rows.of(person).stream().map(MailData::facts).toList();
		return mails.isEmpty() ? Map.of() : Map.of("mails", mails);
	}

	private static Map<String, Object> facts(MailRow mail) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("subject", mail.subject());
		facts.put("madeAt", mail.madeAt());
		facts.put("state", mail.state());
		return facts;
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		this.rows.removeOf(person);
	}

}
