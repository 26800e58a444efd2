package org.mandat.platform.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The mail server by {@code MANDAT_SMTP_...}; without a host there is none, and mails are
 * texts to copy. Refuses to send in the clear to another machine unless that is said in
 * so many words. Settings that do not fit stop the mails, not the product.
 */
@Component
class SmtpSettings {

	private static final Logger LOG = LoggerFactory.getLogger(SmtpSettings.class);

	private final Environment environment;

	private final String host;

	private final Security security;

	private final int port;

	private final @Nullable MailAddress from;

	private final @Nullable Refusal problem;

	SmtpSettings(Environment environment) {
		this.environment = environment;
		this.host = setting("host");
		this.security = Security.of(setting("tls"));
		this.port = port(setting("port"), this.security);
		this.from = MailAddress.of(setting("from")).orElse(null);
		this.problem = check();
		if (this.problem != null && !this.host.isEmpty()) {
			LOG.error("No mail is sent, because the settings MANDAT_SMTP_... do not fit: {}", this.problem.key());
		}
		else if (this.security == Security.CLEAR && !this.host.isEmpty() && !loopback(this.host)) {
			LOG.warn(
					"Mails and the password of the mail server cross the network in the clear, as MANDAT_SMTP_TLS says.");
		}
	}

	/** Why no mail can be sent, or nothing. */
	@Nullable Refusal problem() {
		return this.problem;
	}

	boolean works() {
		return this.problem == null;
	}

	String host() {
		return this.host;
	}

	int port() {
		return this.port;
	}

	Security security() {
		return this.security;
	}

	MailAddress from() {
		if (this.from == null) {
			throw new IllegalStateException("no mail server is set");
		}
		return this.from;
	}

	Optional<MailAddress> replyTo() {
		return MailAddress.of(setting("reply.to"));
	}

	/** Where mails come back that cannot be delivered. */
	MailAddress bounces() {
		return MailAddress.of(setting("bounce")).orElseGet(this::from);
	}

	String user() {
		return setting("user");
	}

	/** Read each time: a changed password needs no new start. */
	String password() throws IOException {
		return Files.readString(Path.of(setting("password.file")), StandardCharsets.UTF_8).strip();
	}

	private @Nullable Refusal check() {
		if (this.host.isEmpty()) {
			return Refusal.of("platform.mail.server.none");
		}
		if (!this.host.matches("[A-Za-z0-9.:-]+") || this.port < 1 || this.port > 65_535) {
			return Refusal.of("platform.mail.server.host");
		}
		if (this.from == null || this.from.wide()) {
			return Refusal.of("platform.mail.server.from");
		}
		if (this.security == Security.UNKNOWN) {
			return Refusal.of("platform.mail.server.tls");
		}
		if (this.security == Security.LOCAL && !loopback(this.host)) {
			return Refusal.of("platform.mail.server.clear");
		}
		if (!user().isEmpty() && !Files.isReadable(Path.of(setting("password.file")))) {
			return Refusal.of("platform.mail.server.password");
		}
		return null;
	}

	private String setting(String name) {
		return this.environment.getProperty("mandat.smtp." + name, "").strip();
	}

	private static int port(String text, Security security) {
		if (text.isEmpty()) {
			return (security == Security.TLS) ? 465 : 587;
		}
		return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
	}

	private static boolean loopback(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** How the way to the mail server is protected. */
	enum Security {

		/** TLS begins after the greeting; without it nothing is sent. */
		STARTTLS,
		/** TLS from the first byte. */
		TLS,
		/** None, and therefore only to a server on this machine. */
		LOCAL,
		/** None over a network, as the operator said in so many words. */
		CLEAR,
		/** A word that is none of these. */
		UNKNOWN;

		static Security of(String setting) {
			return switch (setting) {
				case "", "starttls" -> STARTTLS;
				case "tls" -> TLS;
				case "none" -> LOCAL;
				case "none-even-over-the-network" -> CLEAR;
				default -> UNKNOWN;
			};
		}

	}

}
