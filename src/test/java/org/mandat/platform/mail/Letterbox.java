package org.mandat.platform.mail;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.context.ApplicationContext;

/**
 * A real mail server whose letters other modules' tests read, and the five minutes that a
 * mail waits passing at once.
 */
public final class Letterbox implements AutoCloseable {

	private final GreenMail server;

	private final ApplicationContext context;

	/** Opens the server at this port. */
	public Letterbox(ApplicationContext context, int port) {
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.server.start();
		this.context = context;
	}

	/** A port that nobody uses now. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The five minutes that the mails of a space wait pass at once. */
	public static void later(ApplicationContext context, UUID space) {
		OwnerDatabase owner = context.getBean(OwnerDatabase.class);
		owner.sql()
			.sql("select id from platform.mail where space_id = ? and state = 'waiting'")
			.param(space)
			.query(UUID.class)
			.list()
			.forEach((mail) -> {
				owner.sql()
					.sql("update platform.mail set made_at = made_at - interval '6 minutes',"
							+ " due_at = due_at - interval '6 minutes' where id = ?")
					.param(mail)
					.update();
				context.getBean(MailRun.class).look(space, mail);
			});
	}

	/** What lies in the box of this address after the five minutes of its mails. */
	public List<String> lettersTo(UUID space, String address) {
		later(this.context, space);
		return Arrays.stream(this.server.getReceivedMessages())
			.filter((letter) -> isTo(letter, address))
			.map(Letterbox::text)
			.toList();
	}

	private static boolean isTo(MimeMessage letter, String address) {
		try {
			return Arrays.toString(letter.getAllRecipients()).contains(address);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(MimeMessage letter) {
		try {
			return String.valueOf(letter.getContent()).replace("\r\n", "\n");
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
