package org.mandat.platform.mail;

import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.jurisdiction.Space;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product with a mail server in its settings, and a space whose mails are looked at.
 */
@MandatTests
@Import(MailWorld.class)
public abstract class WithServer {

	@Autowired
	protected MailWorld world;

	@Autowired
	protected MailRun run;

	@Autowired
	protected Mails mails;

	@Autowired
	protected Sign sign;

	protected Space space;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry settings) {
		settings.add("mandat.smtp.host", () -> "127.0.0.1");
		settings.add("mandat.smtp.port", () -> MailWorld.PORT);
		settings.add("mandat.smtp.tls", () -> "none");
		settings.add("mandat.smtp.from", () -> "mandat@example.org");
		settings.add("mandat.smtp.bounce", () -> "bounces@example.org");
		settings.add("mandat.public.url", () -> "https://mandat.example.org");
		settings.add("mandat.operator", () -> "Example Office");
	}

	@BeforeEach
	protected void open() {
		this.space = this.sign.space("test-valley", "gurra");
	}

	protected void look(UUID mail) {
		this.run.look(this.space.id(), mail);
	}

	/** A mail server that ends with its test. */
	public record Closing(GreenMail mail) implements AutoCloseable {

		@Override
		public void close() {
			this.mail.stop();
		}

	}

}
