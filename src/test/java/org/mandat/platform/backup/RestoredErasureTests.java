package org.mandat.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.Mandat;
import org.mandat.identity.Accounts;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.ServerProcess;
import org.mandat.platform.privacy.Erasures;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatProcess;
import org.mandat.world.Planted;
import org.mandat.world.Traces;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Erased after the backup was made, restored from it: the ledger beside it takes the
 * person away again. Every column of every table of the restored database is searched.
 */
@Tag("crash")
class RestoredErasureTests {

	private static final String GONE = "zvvqesfarl";

	private static final String STAYS = "qlorbanduz";

	private final Path folder;

	RestoredErasureTests() throws IOException {
		Path target = Path.of("target").toAbsolutePath();
		Files.createDirectories(target);
		this.folder = Files.createTempDirectory(target, "erased-");
	}

	@Test
	void nothingOfAnErasedPersonComesBackWithABackup() throws IOException {
		Path file = this.folder.resolve("older.backup");
		Planted.Whose[] planted = new Planted.Whose[2];
		with("before", (context) -> {
			planted[0] = plant(context, GONE);
			planted[1] = plant(context, STAYS);
			context.getBean(Backups.class).write(file, null);
			Walls.run(Reader.system(planted[0].space()),
					() -> context.getBean(Erasures.class).erase(Erasures.PERSON, planted[0].person()));
			Ledger.write(this.folder, context.getBean(Erasures.class).ledger());
		});

		Path without = Files.createDirectories(this.folder.resolve("elsewhere")).resolve("older.backup");
		Files.copy(file, without);
		assertThat(restore(without, "unledgered")).isZero();
		with("unledgered",
				(context) -> assertThat(traces(context).marked(GONE)).as("the backup itself holds the person")
					.hasSizeGreaterThan(9));

		assertThat(restore(file, "after")).isZero();
		with("after", (context) -> {
			Traces traces = traces(context);
			assertThat(traces.marked(GONE)).isEmpty();
			assertThat(traces.marked(STAYS)).hasSizeGreaterThan(9);
			Map<String, Long> gone = traces.of(GONE, planted[0].person(), planted[0].account());
			traces.report(traces.of(STAYS, planted[1].person(), planted[1].account()), gone, "erasure-restored.csv");
			assertThat(gone.keySet()).containsExactlyInAnyOrder("jurisdiction.person", "jurisdiction.tenure",
					"identity.account", "platform.audit_entry", "platform.audit_salt", "platform.erasure",
					"rights.request");
		});
	}

	private static Planted.Whose plant(ConfigurableApplicationContext context, String mark) {
		Spaces spaces = context.getBean(Spaces.class);
		Space space = spaces.ofPlace("xk", "prizren").orElseGet(() -> done(spaces.open("xk", "prizren")));
		String login = mark + "@example.org";
		return Walls.as(Reader.system(space.id()), () -> {
			UUID person = context.getBean(Persons.class).create("Zana " + mark, "+383 " + mark, login);
			UUID post = context.getBean(Posts.class).ofKind("prevention-coordinator").orElseThrow().id();
			UUID tenure = done(context.getBean(Tenures.class)
				.appoint(new Appointment(post, new Appointment.Who.Known(person), LocalDate.now().minusDays(3), null,
						true, null)));
			UUID account = done(context.getBean(Accounts.class).openToTry(login, "gur mali i larte mbi fushe", person));
			Planted.Whose whose = new Planted.Whose(space.id(), person, tenure, account);
			context.getBean(OwnerDatabase.class)
				.transactions()
				.executeWithoutResult(
						(status) -> Planted.fill(context.getBean(OwnerDatabase.class).sql(), mark, whose));
			return whose;
		});
	}

	private static Traces traces(ConfigurableApplicationContext context) {
		return new Traces(context.getBean(OwnerDatabase.class).sql());
	}

	private static <T> T done(Outcome<T> outcome) {
		return outcome.orElse((why) -> {
			throw new IllegalStateException(why.key());
		});
	}

	private int restore(Path file, String name) {
		try (MandatProcess process = MandatProcess.mandat("restore", file.toString(), "--data",
				this.folder.resolve(name).toString())) {
			return process.end(240);
		}
	}

	private void with(String name, Consumer<ConfigurableApplicationContext> look) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Mandat.class)
			.web(WebApplicationType.NONE)
			.run("--mandat.data=" + this.folder.resolve(name), "--mandat.database.url=", "--mandat.mode=command")) {
			look.accept(context);
		}
	}

	@AfterEach
	void remove() throws IOException {
		for (String name : List.of("before", "after", "unledgered")) {
			new ServerProcess(new DataFolder(this.folder.resolve(name))).killAll();
		}
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
