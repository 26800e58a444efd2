package org.mandat.platform.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mandat.Mandat;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product in a process of its own, sending mails one after the other; it can be
 * killed in the middle of one, and started again on what it left.
 */
public final class MailLoad {

	private MailLoad() {
	}

	/**
	 * Takes the data folder, the port of the mail server and how many mails to ask for.
	 */
	public static void main(String[] arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Mandat.class)
			.web(WebApplicationType.NONE)
			.run("--mandat.data=" + arguments[0], "--mandat.database.url=", "--mandat.mode=command",
					"--mandat.smtp.host=127.0.0.1", "--mandat.smtp.port=" + arguments[1], "--mandat.smtp.tls=none",
					"--mandat.smtp.from=mandat@example.org", "--mandat.public.url=https://mandat.example.org",
					"--mandat.operator=Example Office")) {
			Spaces spaces = context.getBean(Spaces.class);
			Space space = spaces.ofPlace("xk", "prizren")
				.orElseGet(() -> ((Outcome.Done<Space>) spaces.open("xk", "prizren")).value());
			for (int n = 0; n < Integer.parseInt(arguments[2]); n++) {
				say("asked " + ask(context, space, n));
			}
			MailRun run = context.getBean(MailRun.class);
			for (UUID mail : due(context)) {
				run.look(space.id(), mail);
			}
			context.getBean(OwnerDatabase.class)
				.sql()
				.sql("select id || ' ' || state from platform.mail order by made_at, id")
				.query(String.class)
				.list()
				.forEach((line) -> say("state " + line));
		}
	}

	private static UUID ask(ConfigurableApplicationContext context, Space space, int n) {
		return Walls.as(Reader.system(space.id()), () -> {
			UUID person = context.getBean(Persons.class).create("Person " + n, null, "p" + n + "@example.org");
			Outcome<UUID> asked = context.getBean(TransactionTemplate.class)
				.execute((status) -> context.getBean(Mails.class)
					.send(Mail.to(new Mail.To.Known(person), "platform.mail.trial.subject", "platform.mail.trial.text",
							new Fact.Day(LocalDate.of(2026, 11, 3)), new Fact.Number(3))));
			return ((Outcome.Done<UUID>) java.util.Objects.requireNonNull(asked)).value();
		});
	}

	/**
	 * Those that are on their way, as if the five minutes of a slip, and of a node that
	 * fell, were over.
	 */
	private static List<UUID> due(ConfigurableApplicationContext context) {
		OwnerDatabase owner = context.getBean(OwnerDatabase.class);
		owner.transactions()
			.executeWithoutResult((status) -> owner.sql()
				.sql("update platform.mail set due_at = now() - interval '1 second',"
						+ " claimed_at = claimed_at - interval '6 minutes' where state in ('waiting', 'sending')")
				.update());
		return new ArrayList<>(owner.sql()
			.sql("select id from platform.mail where state in ('waiting', 'sending') order by made_at, id")
			.query(UUID.class)
			.list());
	}

	private static void say(String words) {
		System.out.println(words);
		System.out.flush();
	}

}
