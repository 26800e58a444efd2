package org.mandat.platform.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What can be put into a mail, and what cannot. */
class MailTests {

	private static final Mail.To SOMEBODY = new Mail.To.Known(UUID.randomUUID());

	@Test
	void takesNoFreeText() {
		for (String text : new String[] { "Arta said that", "x", "a.b", "council.mail.text\n",
				"council.mail.\u00eb" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> Mail.to(SOMEBODY, "a.b.c", text));
			assertThatIllegalArgumentException().isThrownBy(() -> Mail.to(SOMEBODY, text, "a.b.c"));
		}
		// A fact for words would be a way around.
		assertThat(Fact.class.getPermittedSubclasses()).extracting(Class::getSimpleName)
			.containsExactlyInAnyOrder("Number", "Day", "Moment", "Official");
	}

	@Test
	void leadsToPagesOfThisServerOnly() {
		Mail mail = Mail.to(SOMEBODY, "a.b.c", "a.b.c");
		for (String path : new String[] { "https://example.org/", "s/gurra", "/s/gurra\r\nx", "/s/<b>", "" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> mail.leadingTo(path));
		}
		assertThat(mail.leadingTo("/s/gurra/mails?a=b").path()).isEqualTo("/s/gurra/mails?a=b");
	}

	@Test
	void factsComeBackAsTheyWereKept() {
		for (Fact fact : new Fact[] { new Fact.Number(-3), new Fact.Day(LocalDate.of(2026, 2, 28)),
				new Fact.Moment(Instant.parse("2026-02-28T10:15:00Z")),
				new Fact.Official(Text.of(Map.of("sq", "K\u00ebshilli = i par\u00eb"))) }) {
			assertThat(Fact.of(fact.stored())).isEqualTo(fact);
		}
		assertThat(new Fact.Official(Text.of(Map.of("en", "Council"))).in(new Language("en"))).isEqualTo("Council");
	}

	@Test
	void attachmentsHaveFixedNames() {
		for (String name : new String[] { "../x", "a b.pdf", "Kosta.pdf\r\n", "" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Attachment(name, "application/pdf", new byte[0]));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("a.pdf", "x\r\ny: z", new byte[0]));
	}

	@Test
	void onlyPlainMailsShareALetter() {
		Mail mail = Mail.to(SOMEBODY, "a.b.c", "a.b.c");
		assertThat(mail.bundles()).isTrue();
		assertThat(mail.opening("/invitations/x").bundles()).isFalse();
		assertThat(mail.with(new Attachment("a.pdf", "application/pdf", new byte[1])).bundles()).isFalse();
	}

}
