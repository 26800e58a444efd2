package org.mandat.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The file of a backup: what is in it, and every way in which it may be damaged. */
@MandatTests
class BackupTests {

	@Autowired
	private Backups backups;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Sign sign;

	@TempDir
	private Path folder = Path.of("");

	@BeforeEach
	void fill() {
		this.sign.in(this.sign.space("test-valley", "gurra"), "mayor");
	}

	@Test
	void countsWhatTheDatabaseCounts() {
		Manifest made = this.backups.write(this.folder.resolve("a.backup"), null);
		Manifest read = new BackupFile(this.folder.resolve("a.backup"), null).verified();
		assertThat(read).isEqualTo(made);
		assertThat(read.rowsOf("jurisdiction.post")).isPositive();
		// The sealer beside us may be at work at this moment; then the file says how many
		// rows wait.
		assertThat(read.heads().size() + read.unsealed()).isPositive();
		for (String table : this.owner.sql().sql("""
				select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				 where c.relkind = 'r' and n.nspname !~ '^pg_|information_schema|public'
				   and c.relname not in ('schema_history', 'schema_fingerprint')
				""").query(String.class).list()) {
			assertThat(read.tables()).as(table).anyMatch((known) -> known.name().equals(table));
		}
	}

	@Test
	void refusesAFileOfWhichAnyByteWasChanged() throws IOException {
		Path file = this.folder.resolve("whole.backup");
		this.backups.write(file, null);
		byte[] whole = Files.readAllBytes(file);
		Path damaged = this.folder.resolve("damaged.backup");
		int step = Math.max(1, whole.length / 400);
		for (int at = 0; at < whole.length; at += (at < 64 || at > whole.length - 200) ? 1 : step) {
			byte[] bytes = whole.clone();
			bytes[at] ^= 0x10;
			Files.write(damaged, bytes);
			assertRefused(damaged, null, "damaged");
		}
		for (int length : new int[] { 0, 1, 63, 64, whole.length / 2, whole.length - 1 }) {
			Files.write(damaged, Arrays.copyOf(whole, length));
			assertRefused(damaged, null, "damaged");
		}
		Files.write(damaged, Arrays.copyOf(whole, whole.length + 1));
		assertRefused(damaged, null, "damaged");
	}

	@Test
	void opensAnEncryptedFileWithItsKeyOnly() throws IOException {
		RecipientKey.makePair(this.folder.resolve("ours"));
		RecipientKey.makePair(this.folder.resolve("theirs"));
		Path file = this.folder.resolve("sealed.backup");
		Path ours = this.folder.resolve("ours/mandat-backup-private.json");
		Manifest made = this.backups.write(file, this.folder.resolve("ours/mandat-backup-public.json"));
		assertThat(new BackupFile(file, ours).verified()).isEqualTo(made);
		assertRefused(file, null, "--key");
		assertRefused(file, this.folder.resolve("theirs/mandat-backup-private.json"), "does not open");
		assertRefused(file, this.folder.resolve("ours/mandat-backup-public.json"), "does not open");
		byte[] whole = Files.readAllBytes(file);
		Path damaged = this.folder.resolve("damaged.backup");
		int step = Math.max(1, whole.length / 100);
		for (int at = 0; at < whole.length; at += (at < 300) ? 1 : step) {
			byte[] bytes = whole.clone();
			bytes[at] ^= 0x10;
			Files.write(damaged, bytes);
			assertRefused(damaged, ours, "damaged");
		}
		Files.write(damaged, Arrays.copyOf(whole, whole.length - 1));
		assertRefused(damaged, ours, "damaged");
		assertThatExceptionOfType(CommandRefused.class)
			.isThrownBy(() -> RecipientKey.makePair(this.folder.resolve("ours")));
	}

	@Test
	void replacesNothingAndLeavesNothingHalf() throws Exception {
		Path file = this.folder.resolve("once.backup");
		Files.writeString(file, "mine");
		assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> this.backups.write(file, null));
		assertThat(file).hasContent("mine");
		assertThatExceptionOfType(CommandRefused.class)
			.isThrownBy(() -> this.backups.write(this.folder.resolve("none/x.backup"), null));
		Path key = Files.writeString(this.folder.resolve("key.json"), "{}");
		assertThatExceptionOfType(CommandRefused.class)
			.isThrownBy(() -> this.backups.write(this.folder.resolve("x.backup"), key));
		assertThat(this.folder.resolve("x.backup")).doesNotExist();
		assertThat(this.folder.resolve("x.backup.part")).doesNotExist();
	}

	@Test
	void isMadeOnceAtATime() throws Exception {
		try (Connection other = this.owner.dataSource().getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute("select pg_advisory_xact_lock(" + Backups.LOCK + ")");
			assertThatExceptionOfType(CommandRefused.class)
				.isThrownBy(() -> this.backups.write(this.folder.resolve("second.backup"), null))
				.withMessageContaining("Another backup");
			other.rollback();
		}
	}

	@Test
	void takesNoMoreMemoryForMoreBytes() throws IOException {
		try (Seal.Closing closing = new Seal.Closing(OutputStream.nullOutputStream())) {
			byte[] block = new byte[1 << 16];
			for (int n = 0; n < 20_000; n++) {
				closing.write(block);
			}
			assertThat(closing.held()).hasSize(64);
		}
	}

	private static void assertRefused(Path file, @org.jspecify.annotations.Nullable Path key, String word) {
		assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> new BackupFile(file, key).verified())
			.withMessageContaining(word);
	}

}
