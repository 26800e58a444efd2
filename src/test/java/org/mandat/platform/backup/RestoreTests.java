package org.mandat.platform.backup;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.Mandat;
import org.mandat.platform.check.Check;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.ServerProcess;
import org.mandat.world.MandatProcess;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The drill: a backup comes back as it was, or not at all. */
@Tag("crash")
class RestoreTests {

	/** What the restore itself writes, or sets right. */
	private static final Set<String> MAY_DIFFER = Set.of("platform.audit_entry", "platform.audit_salt",
			"platform.scheduled_tasks", "platform.erasure", "jurisdiction.person");

	private final Path folder;

	RestoreTests() throws IOException {
		Path target = Path.of("target").toAbsolutePath();
		Files.createDirectories(target);
		this.folder = Files.createTempDirectory(target, "restore-");
	}

	@Test
	void bringsEverythingBackOrNothing() throws IOException {
		Path file = this.folder.resolve("whole.backup");
		TinyWorld.main(new String[] { this.folder.resolve("before").toString(), file.toString() });
		Manifest before = new BackupFile(file, null).verified();
		List<UUID> persons = in("before", (owner) -> owner.sql("select id from jurisdiction.person order by name"));
		UUID erased = persons.getFirst();
		Files.writeString(this.folder.resolve(Ledger.FILE),
				"space,id,kind,record,at\n" + String.join(",", spaceOf(erased).toString(), UUID.randomUUID().toString(),
						"person", erased.toString(), "2026-11-20T10:00:00Z"));

		Result restored = restore(file, "after");
		assertThat(restored.code()).as(String.join("\n", restored.said())).isZero();
		assertThat(this.folder.resolve("after.restoring")).doesNotExist();
		Path again = this.folder.resolve("again.backup");
		with("after", (context) -> context.getBean(Backups.class).write(again, null));
		Manifest after = new BackupFile(again, null).verified();
		for (Manifest.Table table : before.tables()) {
			if (!MAY_DIFFER.contains(table.name())) {
				assertThat(after.tables()).contains(table);
			}
		}
		before.heads()
			.forEach((space, head) -> assertThat(after.heads().get(space).seq()).isGreaterThanOrEqualTo(head.seq()));
		assertThat(after.rowsOf("platform.erasure")).isEqualTo(1);
		with("after",
				(context) -> context.getBeansOfType(Check.class)
					.values()
					.forEach((check) -> assertThat(check.run().ok()).as(check.name()).isTrue()));

		Result onto = restore(file, "after");
		assertThat(onto.code()).isEqualTo(1);
		assertThat(onto.said()).anyMatch((line) -> line.contains("is not empty"));
		refusesAnAuditRowThatWasChanged(file);
		refusesADamagedFile(file);
	}

	private void refusesAnAuditRowThatWasChanged(Path file) throws IOException {
		Path forged = this.folder.resolve("forged.backup");
		Forgery.of(file, forged, "platform.audit_entry",
				(rows) -> rows.replaceFirst("work\\.task\\.given", "work.task.taken"));
		Result result = restore(forged, "forged");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.said()).anyMatch((line) -> line.contains("audit") && line.contains("broken"));
		nothingIsLeft("forged");
	}

	private void refusesADamagedFile(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length / 3] ^= 1;
		Path damaged = this.folder.resolve("damaged.backup");
		Files.write(damaged, bytes);
		Result result = restore(damaged, "damaged");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.said()).hasSize(1).first().asString().contains("damaged");
		nothingIsLeft("damaged");
	}

	private void nothingIsLeft(String name) {
		assertThat(this.folder.resolve(name)).doesNotExist();
		assertThat(this.folder.resolve(name + ".restoring")).doesNotExist();
	}

	@Test
	void restoresTheBackupOfAnEarlierBuild() throws IOException, URISyntaxException {
		Path fixture = Path
			.of(Objects.requireNonNull(RestoreTests.class.getResource("/fixtures/0.1.0/tiny.backup")).toURI());
		Result restored = restore(fixture, "fixture");
		assertThat(restored.code()).as(String.join("\n", restored.said())).isZero();
		with("fixture", (context) -> {
			OwnerDatabase owner = context.getBean(OwnerDatabase.class);
			assertThat(owner.sql()
				.sql("select title from work.task_text where lang = 'sr-Cyrl'")
				.query(String.class)
				.list()).containsExactly("Позив за савет\nу два реда");
			assertThat(owner.sql()
				.sql("select data from platform.original_chunk")
				.query((row, n) -> row.getBytes(1))
				.single()).isEqualTo(TinyWorld.ORIGINAL);
			assertThat(Aftermath.of(owner, context.getBeansOfType(Check.class).values()).tasks()).hasSize(2);
		});
	}

	private Result restore(Path file, String name) {
		try (MandatProcess process = MandatProcess.mandat("restore", file.toString(), "--data",
				this.folder.resolve(name).toString())) {
			return new Result(process.end(240), process.said());
		}
	}

	private UUID spaceOf(UUID person) {
		return in("before",
				(owner) -> owner.sql("select space_id from jurisdiction.person where id = '" + person + "'"))
			.getFirst();
	}

	private List<UUID> in(String name,
			java.util.function.Function<org.springframework.jdbc.core.simple.JdbcClient, org.springframework.jdbc.core.simple.JdbcClient.StatementSpec> question) {
		List<UUID> found = new java.util.ArrayList<>();
		with(name, (context) -> found
			.addAll(question.apply(context.getBean(OwnerDatabase.class).sql()).query(UUID.class).list()));
		return found;
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
		for (String name : List.of("before", "after", "forged", "forged.restoring", "fixture", "fixture.restoring")) {
			new ServerProcess(new DataFolder(this.folder.resolve(name))).killAll();
		}
		FileSystemUtils.deleteRecursively(this.folder);
	}

	private record Result(int code, List<String> said) {
	}

}
