package org.mandat.administration.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who operates the server and how the operator is reached. Of two who change it at once
 * the second one sees both; a contact that nobody could write to is refused.
 */
@Service
class OperatorFacts {

	static final String NAME = "operator";

	static final String ADDRESS = "operator-address";

	static final String CONTACT = "operator-contact";

	static final String SECURITY = "security-contact";

	private static final int LONGEST = 200;

	private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]{2,}");

	private final Installation installation;

	private final AuditTrail audit;

	private final boolean configured;

	OperatorFacts(Installation installation, AuditTrail audit, @Value("${mandat.operator:}") String configured) {
		this.installation = installation;
		this.audit = audit;
		this.configured = !configured.isBlank();
	}

	/** Whether the name comes from the settings of the server and is changed there. */
	boolean configured() {
		return this.configured;
	}

	/** What is known, by name; empty texts for what is not. */
	@Transactional(readOnly = true)
	Facts facts() {
		return new Facts(this.installation.operator(), fact(ADDRESS), fact(CONTACT), fact(SECURITY));
	}

	/**
	 * Keeps them, unless somebody changed them since the form was shown.
	 * @param shown the mark of what the form showed
	 * @return whether they were kept
	 */
	@Transactional
	boolean keep(Facts typed, String shown) {
		Facts before = facts();
		if (!before.mark().equals(shown)) {
			return false;
		}
		if (!this.configured) {
			this.installation.keep(NAME, typed.name());
		}
		this.installation.keep(ADDRESS, typed.address());
		this.installation.keep(CONTACT, typed.contact());
		this.installation.keep(SECURITY, typed.security());
		this.audit.changed("administration.operator-named", "installation", record(), before, typed);
		return true;
	}

	private static UUID record() {
		return Ids.ofKey("installation", NAME);
	}

	/** What is wrong, by field. */
	static Map<String, Refusal> wrong(Facts typed) {
		Map<String, Refusal> wrong = new LinkedHashMap<>();
		if (typed.name().isEmpty()) {
			wrong.put("name", Refusal.of("administration.operator.refused.name"));
		}
		Map.of("name", typed.name(), "address", typed.address()).forEach((field, text) -> {
			if (text.length() > LONGEST) {
				wrong.put(field, Refusal.of("administration.operator.refused.long", LONGEST));
			}
		});
		Map.of("contact", typed.contact(), "security", typed.security()).forEach((field, text) -> {
			if (!text.isEmpty() && (text.length() > LONGEST || !MAIL.matcher(text).matches())) {
				wrong.put(field, Refusal.of("administration.operator.refused.mail"));
			}
		});
		return wrong;
	}

	private String fact(String name) {
		return Optional.of(name).flatMap(this.installation::fact).orElse("");
	}

	/**
	 * The operator.
	 *
	 * @param name who it is, as it stands on every page
	 * @param address where letters reach it
	 * @param contact the e-mail address for questions of people
	 * @param security the e-mail address for who found a weakness
	 */
	record Facts(String name, String address, String contact, String security) {

		/** A mark by which two versions are told apart. */
		String mark() {
			return Ids.ofKey("operator", toString()).toString();
		}

	}

}
