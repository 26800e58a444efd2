package org.mandat.identity.password;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.text.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** Which passwords are taken. */
class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules(new BreachedPasswords());

	@ParameterizedTest
	@ValueSource(strings = { "lum\u00eb gur dritare qum\u00ebsht",
			"\u0440\u0435\u043a\u0430 \u043a\u0430\u043c\u0435\u043d" + " \u043f\u0440\u043e\u0437\u043e\u0440",
			"correct horse battery", "x9!kwL2#mmQz" })
	void takesWhatIsLongAndNotEverybodys(String password) {
		assertThat(this.rules.refuse(password, List.of("arta@example.org"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "elevenchars, identity.password.short", "123456789012, identity.password.breached",
			"Password2026!, identity.password.breached", "!!dragon!!2026, identity.password.breached",
			"abcabcabcabc, identity.password.breached", "aaaaaaaaaaaaaa, identity.password.breached",
			"arta.berisha2026, identity.password.own", "example.org!2026, identity.password.own",
			"arta.berisha@example.org, identity.password.own", "Prizren123456, identity.password.own",
			"Mandat2026!!!, identity.password.own" })
	void refusesWhatAttackersTryFirst(String password, String key) {
		assertThat(this.rules.refuse(password, List.of("arta.berisha@example.org", "Prizren"))).map(Refusal::key)
			.contains(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "@@", "@example.org", "arta@", "12345" })
	void takesAGoodPasswordWhateverStandsInPlaceOfAnAddress(String login) {
		assertThat(this.rules.refuse("correct horse battery", List.of(login))).isEmpty();
		assertThat(this.rules.refuse("748-231-905-662", List.of(login))).isEmpty();
	}

	@Test
	void refusesWhatWouldBeWorkWithoutAnEnd() {
		assertThat(this.rules.refuse("four words ".repeat(30), List.of())).map(Refusal::key)
			.contains("identity.password.long");
	}

}
