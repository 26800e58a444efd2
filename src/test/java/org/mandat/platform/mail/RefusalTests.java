package org.mandat.platform.mail;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.internet.MimeMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What servers refuse, what is lost on the way, and what somebody typed. */
class RefusalTests extends WithServer {

	@Test
	void aServerThatIsDownIsTriedAgain() {
		UUID person = this.world.person(this.space, "Ann Trial", "down@example.org", "en");
		UUID mail = this.world.ask(this.space, this.world.mail(person));
		this.world.due(mail);
		look(mail);
		assertThat(this.world.state(mail)).isEqualTo("waiting");
		assertThat(this.world.column(mail, "problem")).isEqualTo("platform.mail.problem.noServer");
		assertThat(this.world.column(mail, "tries")).isEqualTo("1");
		this.world.due(mail);
		try (Closing server = new Closing(MailWorld.server())) {
			look(mail);
			assertThat(this.world.state(mail)).isEqualTo("sent");
			assertThat(server.mail().getReceivedMessages()).hasSize(1);
		}
		UUID old = this.world.ask(this.space, this.world.mail(person));
		this.world.age(old, "4 days");
		look(old);
		assertThat(this.world.state(old)).isEqualTo("failed");
	}

	@Test
	void aPassingRefusalIsTriedAgainAndAFinalOneIsNot() {
		UUID person = this.world.person(this.space, "Ann Trial", "four@example.org", "en");
		try (ScriptedServer server = new ScriptedServer(MailWorld.PORT)) {
			server.answersRecipients("451 4.7.1 greylisted, come back");
			UUID mail = this.world.ask(this.space, this.world.mail(person));
			this.world.due(mail);
			look(mail);
			assertThat(this.world.state(mail)).isEqualTo("waiting");
			assertThat(this.world.column(mail, "answer")).contains("451 4.7.1 greylisted");
			server.answersRecipients("250 ok");
			this.world.due(mail);
			look(mail);
			assertThat(this.world.state(mail)).isEqualTo("sent");
			assertThat(this.world.column(mail, "answer")).contains("kept as 4711");
			server.answersRecipients("550 5.1.1 no such user");
			UUID none = this.world.ask(this.space, this.world.mail(person));
			this.world.due(none);
			look(none);
			assertThat(this.world.state(none)).isEqualTo("failed");
			assertThat(this.world.column(none, "problem")).isEqualTo("platform.mail.problem.refused");
			assertThat(this.world.column(none, "answer")).contains("550 5.1.1");
			assertThat(server.letters()).hasSize(1);
		}
	}

	@Test
	void aLostAnswerIsAskedForAgainUnderTheSameNumber() {
		UUID person = this.world.person(this.space, "Ann Trial", "lost@example.org", "en");
		try (ScriptedServer server = new ScriptedServer(MailWorld.PORT)) {
			UUID mail = this.world.ask(this.space, this.world.mail(person));
			this.world.due(mail);
			// A node that fell while the letter was on the line: claimed, and no answer.
			UUID letter = UUID.randomUUID();
			this.world.update("update platform.mail set state = 'sending', letter = ?, claimed_at = now() where id = ?",
					letter, mail);
			look(mail);
			assertThat(server.letters()).isEmpty();
			this.world.due(mail);
			look(mail);
			assertThat(server.letters()).hasSize(1);
			assertThat(server.letters().getFirst()).contains("Message-ID: <" + letter + "@example.org>");
			assertThat(this.world.state(mail)).isEqualTo("sent");
			look(mail);
			assertThat(server.letters()).hasSize(1);
		}
	}

	@Test
	void twoNodesSendOnce() throws Exception {
		UUID person = this.world.person(this.space, "Ann Trial", "two@example.org", "en");
		try (Closing server = new Closing(MailWorld.server());
				ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			UUID first = this.world.ask(this.space, this.world.mail(person));
			UUID second = this.world.ask(this.space, this.world.mail(person));
			this.world.due(first, second);
			CountDownLatch start = new CountDownLatch(1);
			List<Future<?>> looks = List.of(first, second, first, second)
				.stream()
				.<Future<?>>map((mail) -> nodes.submit(() -> {
					start.await();
					look(mail);
					return true;
				}))
				.toList();
			start.countDown();
			for (Future<?> one : looks) {
				one.get();
			}
			assertThat(server.mail().getReceivedMessages()).hasSize(1);
			assertThat(this.world.state(first) + this.world.state(second)).isEqualTo("sentsent");
		}
	}

	@Test
	void nothingTypedEndsALineOfTheHead() throws Exception {
		UUID person = this.world.person(this.space, "Eve\r\nBcc: other@example.org\r\n\r\nbody", "eve@example.org",
				"en");
		try (Closing server = new Closing(MailWorld.server())) {
			UUID mail = this.world.ask(this.space, this.world.mail(person));
			this.world.due(mail);
			look(mail);
			MimeMessage letter = server.mail().getReceivedMessages()[0];
			assertThat(letter.getHeader("Bcc")).isNull();
			assertThat(letter.getAllRecipients()).hasSize(1);
			assertThat(server.mail().getReceivedMessages()).hasSize(1);
		}
		for (String address : List.of("a@example.org\r\nRCPT TO:<b@example.org>", "a b@example.org", "a@", "@b.org",
				"a@b c.org", "<a@b.org>", "a..b@example.org", "a@-.org")) {
			assertThat(this.world.outcome(this.space, Mail.to(new Mail.To.Stated(address, new Language("en")),
					"platform.mail.trial.subject", "platform.mail.trial.text")))
				.isInstanceOf(Outcome.Refused.class);
		}
	}

	@Test
	void lettersOfTheWorldGoWhereServersTakeThem() {
		Mail domain = Mail.to(new Mail.To.Stated("zyra@komun\u00eb.example", new Language("sq")),
				"platform.mail.trial.subject", "platform.mail.trial.text");
		Mail local = Mail.to(
				new Mail.To.Stated("\u0458\u0435\u043b\u0435\u043d\u0430@example.org", new Language("sr-Cyrl")),
				"platform.mail.trial.subject", "platform.mail.trial.text");
		try (ScriptedServer server = new ScriptedServer(MailWorld.PORT)) {
			UUID first = this.world.ask(this.space, domain);
			UUID second = this.world.ask(this.space, local);
			this.world.due(first, second);
			look(first);
			look(second);
			assertThat(server.recipients()).singleElement().asString().contains("zyra@xn--komun-rsa.example");
			assertThat(this.world.column(second, "problem")).isEqualTo("platform.mail.problem.letters");
			server.takesAllLetters();
			UUID third = this.world.ask(this.space, local);
			this.world.due(third);
			look(third);
			assertThat(this.world.state(third)).isEqualTo("sent");
			assertThat(server.recipients().getLast()).contains("\u0458\u0435\u043b\u0435\u043d\u0430@example.org");
		}
	}

	@Test
	void aServerThatCannotBeTrustedGetsNothing() {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
		server.start();
		try {
			MockEnvironment environment = new MockEnvironment();
			environment.setProperty("mandat.smtp.host", "localhost");
			environment.setProperty("mandat.smtp.from", "mandat@example.org");
			environment.setProperty("mandat.smtp.tls", "tls");
			environment.setProperty("mandat.smtp.port", String.valueOf(server.getSmtps().getPort()));
			try (Smtp.Line line = new Smtp(new SmtpSettings(environment)).open()) {
				assertThat(line.closed()).isInstanceOf(Handover.Later.class)
					.extracting("problem")
					.isEqualTo("platform.mail.problem.tls");
			}
		}
		finally {
			server.stop();
		}
		try (ScriptedServer open = new ScriptedServer(MailWorld.PORT)) {
			MockEnvironment environment = new MockEnvironment();
			environment.setProperty("mandat.smtp.host", "localhost");
			environment.setProperty("mandat.smtp.from", "mandat@example.org");
			environment.setProperty("mandat.smtp.port", String.valueOf(MailWorld.PORT));
			try (Smtp.Line line = new Smtp(new SmtpSettings(environment)).open()) {
				assertThat(line.closed()).extracting("problem").isEqualTo("platform.mail.problem.tls");
			}
			assertThat(open.letters()).isEmpty();
		}
	}

}
