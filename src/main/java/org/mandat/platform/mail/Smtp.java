package org.mandat.platform.mail;

import java.io.IOException;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server. The line is opened first, so that between the claim
 * of a letter and the server's answer lies nothing but the letter itself.
 */
@Component
class Smtp {

	private static final String CONNECT = "15000";

	private static final String ANSWER = "60000";

	private final SmtpSettings settings;

	Smtp(SmtpSettings settings) {
		this.settings = settings;
	}

	/** Opens a line to the server, or says why there is none. */
	Line open() {
		Session session = session();
		try {
			SMTPTransport transport = (SMTPTransport) session
				.getTransport((this.settings.security() == SmtpSettings.Security.TLS) ? "smtps" : "smtp");
			try {
				if (this.settings.user().isEmpty()) {
					transport.connect();
				}
				else {
					transport.connect(this.settings.user(), this.settings.password());
				}
				return new Line(session, transport, null);
			}
			catch (MessagingException | IOException ex) {
				String said = answer(transport.getLastServerResponse(), ex);
				transport.close();
				return new Line(session, null, new Handover.Later(whyClosed(ex), said));
			}
		}
		catch (MessagingException ex) {
			return new Line(session, null, new Handover.Later(whyClosed(ex), answer(null, ex)));
		}
	}

	private Session session() {
		String scheme = (this.settings.security() == SmtpSettings.Security.TLS) ? "smtps" : "smtp";
		Properties set = new Properties();
		String start = "mail." + scheme + ".";
		set.setProperty(start + "host", this.settings.host());
		set.setProperty(start + "port", String.valueOf(this.settings.port()));
		set.setProperty(start + "localhost", this.settings.from().domain());
		set.setProperty(start + "from", this.settings.bounces().text());
		set.setProperty(start + "connectiontimeout", CONNECT);
		set.setProperty(start + "timeout", ANSWER);
		set.setProperty(start + "writetimeout", ANSWER);
		set.setProperty(start + "auth", String.valueOf(!this.settings.user().isEmpty()));
		set.setProperty(start + "ssl.checkserveridentity", "true");
		boolean upgrade = this.settings.security() == SmtpSettings.Security.STARTTLS;
		set.setProperty(start + "starttls.enable", String.valueOf(upgrade));
		set.setProperty(start + "starttls.required", String.valueOf(upgrade));
		set.setProperty("mail.mime.allowutf8", "true");
		return Session.getInstance(set);
	}

	private static String whyClosed(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof AuthenticationFailedException) {
				return "platform.mail.problem.signIn";
			}
			if (cause instanceof javax.net.ssl.SSLException
					|| String.valueOf(cause.getMessage()).contains("STARTTLS")) {
				return "platform.mail.problem.tls";
			}
		}
		return (ex instanceof IOException) ? "platform.mail.server.password" : "platform.mail.problem.noServer";
	}

	private static String answer(@Nullable String response, Exception ex) {
		String said = (response == null || response.isBlank()) ? String.valueOf(ex.getMessage()) : response;
		String line = said.replaceAll("\\p{Cntrl}+", " ").strip();
		return (line.length() > 300) ? line.substring(0, 300) : line;
	}

	/** An open line to the server, or the reason why it is closed. */
	record Line(Session session, @Nullable SMTPTransport transport,
			@Nullable Handover closed) implements AutoCloseable {

		/** Whether the server takes addresses with any letters before the @. */
		boolean takesWide() {
			return this.transport != null && this.transport.supportsExtension("SMTPUTF8");
		}

		Handover send(MimeMessage letter, MailAddress to) {
			if (this.transport == null) {
				throw new IllegalStateException("the line is closed");
			}
			try {
				letter.saveChanges();
				this.transport.sendMessage(letter, new Address[] { new InternetAddress(to.text(), false) });
				return new Handover.Taken(
						Smtp.answer(this.transport.getLastServerResponse(), new MessagingException("")));
			}
			catch (MessagingException ex) {
				return refusal(ex);
			}
		}

		private static Handover refusal(MessagingException ex) {
			String said = Smtp.answer(null, ex);
			for (Exception next = ex; next instanceof MessagingException link; next = link.getNextException()) {
				int code = code(link);
				if (code >= 500) {
					return new Handover.Refused("platform.mail.problem.refused", Smtp.answer(null, link));
				}
				if (code >= 400) {
					return new Handover.Later("platform.mail.problem.busy", Smtp.answer(null, link));
				}
			}
			return new Handover.Later("platform.mail.problem.broken", said);
		}

		private static int code(MessagingException ex) {
			return switch (ex) {
				case SMTPAddressFailedException refused -> refused.getReturnCode();
				case SMTPSenderFailedException refused -> refused.getReturnCode();
				case SMTPSendFailedException refused -> refused.getReturnCode();
				default -> 0;
			};
		}

		@Override
		public void close() {
			if (this.transport != null) {
				try {
					this.transport.close();
				}
				catch (MessagingException ex) {
					// What was said was said; the line is gone either way.
					Thread.onSpinWait();
				}
			}
		}

	}

}
