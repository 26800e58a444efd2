package org.mandat.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People with addresses, mails that are due, and a real mail server that comes and goes.
 */
@TestComponent
class MailWorld {

	/** Where the product of these tests looks for its mail server. */
	static final int PORT = free();

	private final OwnerDatabase owner;

	private final Persons persons;

	private final Mails mails;

	private final TransactionTemplate transactions;

	MailWorld(OwnerDatabase owner, Persons persons, Mails mails, TransactionTemplate transactions) {
		this.owner = owner;
		this.persons = persons;
		this.mails = mails;
		this.transactions = transactions;
	}

	static GreenMail server() {
		ServerSetup setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		GreenMail server = new GreenMail(setup);
		server.start();
		return server;
	}

	/** A person of the space who reads in this language. */
	UUID person(Space space, String name, String address, String language) {
		return Walls.as(Reader.system(space.id()), () -> {
			UUID person = this.persons.create(name, null, address);
			UUID account = Ids.next();
			update("insert into identity.account (id, login, language) values (?, ?, ?)", account,
					account + "@example.org", language);
			update("insert into identity.account_person (space_id, person_id, account_id) values (?, ?, ?)", space.id(),
					person, account);
			return person;
		});
	}

	/** A tenure of this person that ran until yesterday or runs. */
	UUID tenure(Space space, UUID person, boolean runs) {
		UUID tenure = Ids.next();
		update("""
				insert into jurisdiction.tenure (space_id, id, post_id, person_id, acting, during, from_on)
				select ?, ?, id, ?, true, case when ? then tstzrange(now() - interval '2 days', null)
				  else tstzrange(now() - interval '2 days', now() - interval '1 day') end, current_date - 2
				  from jurisdiction.post where space_id = ? and kind = 'prevention-coordinator' limit 1
				""", space.id(), tenure, person, runs, space.id());
		return tenure;
	}

	UUID ask(Space space, Mail mail) {
		return outcome(space, mail).orElse((why) -> {
			throw new IllegalStateException(why.key());
		});
	}

	Outcome<UUID> outcome(Space space, Mail mail) {
		return Walls.as(Reader.system(space.id()), () -> this.transactions.execute((status) -> this.mails.send(mail)));
	}

	/** A sentence that every installation has. */
	Mail mail(UUID person) {
		return Mail.to(new Mail.To.Known(person), "platform.mail.trial.subject", "platform.mail.trial.text",
				new Fact.Day(LocalDate.of(2026, 11, 3)), new Fact.Number(3));
	}

	/**
	 * Lets time pass for a mail: the job of the test comes instead of the scheduler's.
	 */
	void age(UUID mail, String by) {
		update("update platform.mail set made_at = made_at - cast(? as interval), due_at = due_at - cast(? as interval),"
				+ " claimed_at = claimed_at - cast(? as interval), settled_at = settled_at - cast(? as interval)"
				+ " where id = ?", by, by, by, by, mail);
	}

	void due(UUID... mails) {
		Arrays.stream(mails).forEach((mail) -> age(mail, "6 minutes"));
	}

	String state(UUID mail) {
		return column(mail, "state");
	}

	String column(UUID mail, String name) {
		List<String> found = this.owner.sql()
			.sql("select coalesce(" + name + "::text, '') from platform.mail where id = ?")
			.param(mail)
			.query(String.class)
			.list();
		return found.isEmpty() ? "gone" : found.getFirst();
	}

	/** How many looks at a mail are still to come. */
	int jobs(UUID mail) {
		return this.owner.sql()
			.sql("select count(*)::int from platform.scheduled_tasks"
					+ " where task_name = 'platform.mail' and task_instance like '%/' || ? || '/%'")
			.param(mail.toString())
			.query(Integer.class)
			.single();
	}

	void update(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	/** The text as a person reads it. */
	static String text(MimeMessage letter) throws Exception {
		return String.valueOf(letter.getContent()).replace("\r\n", "\n");
	}

	static int free() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
