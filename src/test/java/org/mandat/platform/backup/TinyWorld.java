package org.mandat.platform.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.mandat.Mandat;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A small invented installation, made by the real services: one space, a person on a
 * post, tasks in three scripts, an original of bytes that are no text. As a program it
 * makes the backup that later builds must still restore; docs/backup.md says how.
 */
public final class TinyWorld {

	/** Holds every byte. */
	static final byte[] ORIGINAL = bytes();

	private TinyWorld() {
	}

	/** Takes an empty data folder and the file to write. */
	public static void main(String[] arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Mandat.class)
			.web(WebApplicationType.NONE)
			.run("--mandat.data=" + arguments[0], "--mandat.mode=command")) {
			settle(context);
			Path file = Path.of(arguments[1]);
			if (!Files.exists(file)) {
				context.getBean(Backups.class).write(file, null);
			}
		}
	}

	static Space settle(ConfigurableApplicationContext context) {
		Space space = WriteLoad.space(context.getBean(Spaces.class));
		return Walls.as(Reader.system(space.id()), () -> {
			UUID post = context.getBean(Posts.class).on(LocalDate.of(2026, 11, 1)).getFirst().id();
			context.getBean(Tenures.class)
				.appoint(new Appointment(post, new Appointment.Who.Fresh("Izmišljena Osoba", null, null),
						LocalDate.of(2026, 9, 1), null, false, "01-17/2026"));
			context.getBean(Persons.class).create("Person i Shpikur", "+383 00 000 000", null);
			Tasks tasks = context.getBean(Tasks.class);
			tasks.give(post, "work", null, Text.of(Map.of("sq", "Ftesë për këshillin\tdhe një \\N", "sr-Cyrl",
					"Позив за савет\nу два реда", "en", "Invite the council")), LocalDate.of(2027, 1, 15));
			tasks.give(post, "work", null, Text.of(Map.of("en", "A task without a day")), null);
			original(context, space);
			return space;
		});
	}

	private static void original(ConfigurableApplicationContext context, Space space) {
		OwnerDatabase owner = context.getBean(OwnerDatabase.class);
		byte[] digest = "a digest".getBytes(StandardCharsets.US_ASCII);
		owner.transactions().executeWithoutResult((status) -> {
			owner.sql()
				.sql("insert into platform.original (space_id, digest, bytes, media_type, file_name) values (?, ?, ?, 'text/plain', 'ë.txt')")
				.params(space.id(), digest, ORIGINAL.length)
				.update();
			owner.sql()
				.sql("insert into platform.original_chunk (space_id, digest, n, data) values (?, ?, 0, ?)")
				.params(space.id(), digest, ORIGINAL)
				.update();
		});
	}

	private static byte[] bytes() {
		byte[] all = new byte[256];
		for (int n = 0; n < all.length; n++) {
			all[n] = (byte) n;
		}
		return all;
	}

}
