package org.mandat.platform.mail;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails to a real server: what arrives, what does not, and what is said of it. */
class DeliveryTests extends WithServer {

	@Autowired
	private RestoredMails restored;

	@Test
	void arrivesInTheLanguageOfWhoReadsIt() throws Exception {
		List<String> names = List.of("Arta Prov\u00eb",
				"\u0408\u0435\u043b\u0435\u043d\u0430 \u041f\u0440\u043e\u0431\u0430", "Jelena Proba", "Ann Trial");
		List<String> tags = List.of("sq", "sr-Cyrl", "sr-Latn", "en");
		try (Closing server = new Closing(MailWorld.server())) {
			for (int n = 0; n < tags.size(); n++) {
				UUID person = this.world.person(this.space, names.get(n), "p" + n + "@example.org", tags.get(n));
				UUID mail = this.world.ask(this.space, this.world.mail(person).leadingTo("/s/gurra/work/tasks"));
				look(mail);
				assertThat(this.world.state(mail)).isEqualTo("waiting");
				this.world.due(mail);
				look(mail);
				assertThat(this.world.state(mail)).isEqualTo("sent");
			}
			MimeMessage[] letters = server.mail().getReceivedMessages();
			assertThat(letters).hasSize(4);
			assertThat(MailWorld.text(letters[0])).startsWith("Mirë dita, Arta Provë")
				.contains("3 nëntor 2026")
				.contains("https://mandat.example.org/s/gurra/work/tasks");
			assertThat(MailWorld.text(letters[1])).startsWith("Добар дан, Јелена Проба").contains("Мандата");
			assertThat(MailWorld.text(letters[2])).startsWith("Dobar dan, Jelena Proba").contains("Mandata");
			assertThat(MailWorld.text(letters[3])).startsWith("Good day, Ann Trial").contains("Example Office");
			assertThat(letters[1].getSubject()).startsWith("Мандат: проба сервера поште");
			assertThat(((InternetAddress) letters[1].getAllRecipients()[0]).getPersonal()).isEqualTo(names.get(1));
			assertThat(letters[1].getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
			assertThat(letters[1].getHeader("Date", null)).matches("[A-Z][a-z]{2}, .* \\+0000");
			assertThat(letters[1].getMessageID()).matches("<[0-9a-f-]{36}@example.org>");
			assertThat(letters[1].getHeader("Return-Path", null)).contains("bounces@example.org");
		}
	}

	@Test
	void severalForOnePersonGoInOneLetter() throws Exception {
		UUID person = this.world.person(this.space, "Ann Trial", "one@example.org", "en");
		try (Closing server = new Closing(MailWorld.server())) {
			UUID first = this.world.ask(this.space, this.world.mail(person));
			UUID second = this.world.ask(this.space, this.world.mail(person).leadingTo("/s/gurra/today"));
			this.world.due(first);
			look(first);
			// The second still has its five minutes: the first waits for it.
			assertThat(this.world.state(first)).isEqualTo("waiting");
			this.world.due(second);
			look(first);
			look(second);
			assertThat(server.mail().getReceivedMessages()).hasSize(1);
			assertThat(server.mail().getReceivedMessages()[0].getSubject()).startsWith("2 messages");
			assertThat(this.world.state(second)).isEqualTo("sent");
		}
	}

	@Test
	void aLateOneDoesNotHoldUpTheFirst() {
		UUID person = this.world.person(this.space, "Ann Trial", "late@example.org", "en");
		try (Closing server = new Closing(MailWorld.server())) {
			UUID first = this.world.ask(this.space, this.world.mail(person));
			this.world.age(first, "14 minutes");
			UUID second = this.world.ask(this.space, this.world.mail(person));
			look(first);
			assertThat(this.world.state(first)).isEqualTo("sent");
			assertThat(this.world.state(second)).isEqualTo("waiting");
			assertThat(server.mail().getReceivedMessages()).hasSize(1);
		}
	}

	@Test
	void whatIsTakenBackNeverLeaves() {
		UUID person = this.world.person(this.space, "Ann Trial", "back@example.org", "en");
		try (Closing server = new Closing(MailWorld.server())) {
			UUID mail = this.world.ask(this.space, this.world.mail(person));
			Outcome<UUID> back = Walls.as(Reader.system(this.space.id()), () -> this.mails.takeBack(mail));
			assertThat(back).isInstanceOf(Outcome.Done.class);
			this.world.due(mail);
			look(mail);
			assertThat(this.world.state(mail)).isEqualTo("taken-back");
			assertThat(server.mail().getReceivedMessages()).isEmpty();
			assertThat(Walls.<Outcome<UUID>>as(Reader.system(this.space.id()), () -> this.mails.sendNow(mail)))
				.isInstanceOf(Outcome.Refused.class);
		}
	}

	@Test
	void aSecretAddressIsNotReadableAndGoesWithTheLetter() throws Exception {
		UUID person = this.world.person(this.space, "Ann Trial", "secret@example.org", "en");
		try (Closing server = new Closing(MailWorld.server())) {
			UUID mail = this.world.ask(this.space, this.world.mail(person).opening("/invitations/abc123?in=en"));
			assertThat(this.world.column(mail, "path")).isEmpty();
			assertThat(this.world.column(mail, "secret")).isNotEmpty()
				.doesNotContain(java.util.HexFormat.of().formatHex("abc123".getBytes()));
			this.world.due(mail);
			look(mail);
			assertThat(MailWorld.text(server.mail().getReceivedMessages()[0]))
				.contains("https://mandat.example.org/invitations/abc123?in=en");
			assertThat(this.world.column(mail, "secret")).isEmpty();
		}
	}

	@Test
	void whoLeftThePostGetsNothing() {
		UUID person = this.world.person(this.space, "Ann Trial", "left@example.org", "en");
		UUID over = this.world.tenure(this.space, person, false);
		try (Closing server = new Closing(MailWorld.server())) {
			Mail mail = Mail.to(new Mail.To.Holder(over), "platform.mail.trial.subject", "platform.mail.trial.text");
			UUID id = this.world.ask(this.space, mail);
			this.world.due(id);
			look(id);
			assertThat(this.world.state(id)).isEqualTo("dropped");
			assertThat(server.mail().getReceivedMessages()).isEmpty();
		}
	}

	@Test
	void anEventAndAPaperGoAlong() throws Exception {
		UUID person = this.world.person(this.space, "Ann Trial", "event@example.org", "en");
		byte[] event = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes();
		byte[] paper = new byte[300_000];
		Arrays.fill(paper, (byte) 7);
		try (Closing server = new Closing(MailWorld.server())) {
			UUID mail = this.world.ask(this.space,
					this.world.mail(person)
						.with(Attachment.event(Attachment.Method.CANCEL, event),
								new Attachment("agenda.pdf", "application/pdf", paper)));
			this.world.due(mail);
			look(mail);
			MimeMultipart mixed = (MimeMultipart) server.mail().getReceivedMessages()[0].getContent();
			assertThat(mixed.getCount()).isEqualTo(3);
			MimeMultipart read = (MimeMultipart) mixed.getBodyPart(0).getContent();
			assertThat(read.getBodyPart(1).getContentType()).startsWith("text/calendar").contains("method=CANCEL");
			assertThat(mixed.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(paper);
			assertThat(mixed.getBodyPart(2).getFileName()).isEqualTo("agenda.pdf");
		}
	}

	@Test
	void aSettledMailIsErasedAfterThirtyDays() {
		UUID person = this.world.person(this.space, "Ann Trial", "old@example.org", "en");
		try (Closing server = new Closing(MailWorld.server())) {
			UUID mail = this.world.ask(this.space, this.world.mail(person));
			this.world.due(mail);
			look(mail);
			assertThat(server.mail().getReceivedMessages()).hasSize(1);
			this.world.age(mail, "29 days");
			this.run.erase(this.space.id(), mail);
			assertThat(this.world.state(mail)).isEqualTo("sent");
			this.world.age(mail, "2 days");
			this.run.erase(this.space.id(), mail);
			assertThat(this.world.state(mail)).isEqualTo("gone");
		}
	}

	@Test
	void afterARestoreNothingLeavesByItself() {
		UUID person = this.world.person(this.space, "Ann Trial", "restored@example.org", "en");
		UUID mail = this.world.ask(this.space, this.world.mail(person));
		assertThat(this.world.jobs(mail)).isEqualTo(1);
		this.restored.restored();
		assertThat(this.world.jobs(mail)).isZero();
		try (Closing server = new Closing(MailWorld.server())) {
			Walls.as(Reader.system(this.space.id()), () -> this.mails.sendNow(mail));
			look(mail);
			assertThat(this.world.state(mail)).isIn("sent", "sending");
			assertThat(server.mail().waitForIncomingEmail(10_000, 1)).isTrue();
		}
	}

}
