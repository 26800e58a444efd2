package org.mandat.platform.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;

/** Makes a letter into what goes over the line (RFC 5322, 2045, 2047, 3834, 6047). */
final class Envelope {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private Envelope() {
	}

	static MimeMessage of(Session session, Content content) throws MessagingException {
		String id = "<" + content.letter() + "@" + content.from().domain() + ">";
		MimeMessage message = new MimeMessage(session) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", id);
			}
		};
		message.setFrom(address(content.from(), content.sender()));
		if (content.replyTo() != null) {
			message.setReplyTo(new InternetAddress[] { address(content.replyTo(), "") });
		}
		message.setRecipient(Message.RecipientType.TO, address(content.to(), content.name()));
		message.setSubject(Letters.line(content.words().subject()), UTF_8);
		message.setHeader("Date", DATE.format(content.at().atOffset(ZoneOffset.UTC)));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Content-Language", content.language());
		if (content.choice() != null) {
			message.setHeader("List-Unsubscribe", "<" + content.choice() + ">");
		}
		fill(message, content);
		return message;
	}

	private static void fill(MimeMessage message, Content content) throws MessagingException {
		if (content.files().isEmpty()) {
			message.setText(content.words().text(), UTF_8);
			return;
		}
		MimeBodyPart text = new MimeBodyPart();
		text.setText(content.words().text(), UTF_8);
		MimeMultipart mixed = new MimeMultipart("mixed");
		MimeMultipart alternative = new MimeMultipart("alternative");
		alternative.addBodyPart(text);
		for (Attachment file : content.files()) {
			if (file.isEvent()) {
				alternative.addBodyPart(part(file, false));
			}
		}
		MimeBodyPart first = new MimeBodyPart();
		first.setContent(alternative);
		mixed.addBodyPart((alternative.getCount() > 1) ? first : text);
		for (Attachment file : content.files()) {
			mixed.addBodyPart(part(file, true));
		}
		message.setContent(mixed);
	}

	private static MimeBodyPart part(Attachment file, boolean attached) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.data(), file.mediaType())));
		part.setHeader("Content-Type", file.mediaType());
		part.setHeader("Content-Transfer-Encoding", "base64");
		if (attached) {
			part.setFileName(file.fileName());
			part.setDisposition(MimeBodyPart.ATTACHMENT);
		}
		return part;
	}

	private static InternetAddress address(MailAddress address, String name) throws MessagingException {
		try {
			InternetAddress made = new InternetAddress(address.text(), false);
			if (!name.isBlank()) {
				made.setPersonal(Letters.line(name), UTF_8);
			}
			return made;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What an envelope takes.
	 *
	 * @param letter its identifier, the same at each try
	 * @param from the address of the product
	 * @param sender in whose name
	 * @param replyTo where answers go, or none
	 * @param to to whom
	 * @param name of the addressee, or an empty text
	 * @param language in which it is written
	 * @param words the letter
	 * @param choice where mails of this kind are put off, or none
	 * @param files what goes with it
	 * @param at when
	 */
	record Content(UUID letter, MailAddress from, String sender, @Nullable MailAddress replyTo, MailAddress to,
			String name, String language, Letters.Letter words, @Nullable String choice, List<Attachment> files,
			Instant at) {
	}

}
