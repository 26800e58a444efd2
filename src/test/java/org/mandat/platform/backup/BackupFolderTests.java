package org.mandat.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.privacy.Erasures.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which daily backups are kept, and the ledger beside them. */
class BackupFolderTests {

	private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");

	@TempDir
	private Path path = Path.of("");

	@Test
	void keepsFourteenAndNoneLongerThanThirtyFiveDays() throws IOException {
		BackupFolder folder = new BackupFolder(this.path);
		for (int day = 0; day < 20; day++) {
			Files.createFile(folder.at(NOW.minus(Duration.ofDays(day))));
		}
		Files.createFile(this.path.resolve("something-else.txt"));
		folder.prune(NOW);
		assertThat(folder.backups()).hasSize(14);
		assertThat(folder.newest().orElseThrow().at()).isEqualTo(NOW);
		assertThat(this.path.resolve("something-else.txt")).exists();
		folder.prune(NOW.plus(Duration.ofDays(30)));
		assertThat(folder.backups()).hasSize(6);
		folder.prune(NOW.plus(Duration.ofDays(36)));
		assertThat(folder.backups()).isEmpty();
	}

	@Test
	void takesAwayWhatAKilledRunLeft() throws IOException {
		BackupFolder folder = new BackupFolder(this.path);
		Path old = Files.createFile(Path.of(folder.at(NOW.minus(Duration.ofDays(2))) + ".part"));
		Path running = Files.createFile(Path.of(folder.at(NOW) + ".part"));
		folder.prune(NOW);
		assertThat(old).doesNotExist();
		assertThat(running).exists();
		assertThat(folder.backups()).isEmpty();
	}

	@Test
	void addsToTheLedgerAndLosesNothingOfIt() throws IOException {
		Entry first = new Entry(UUID.randomUUID(), UUID.randomUUID(), "person", UUID.randomUUID(), NOW);
		Entry second = new Entry(UUID.randomUUID(), UUID.randomUUID(), "person", UUID.randomUUID(), NOW);
		Ledger.write(this.path, List.of(first));
		Ledger.write(this.path, List.of(second));
		assertThat(Ledger.of(null, this.path.resolve("any.backup")).entries()).containsExactly(first, second);
		Path broken = Files.writeString(this.path.resolve("broken.csv"), "space,id,kind,record,at\nwhat,is,this\n");
		assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> Ledger.read(broken));
		assertThat(Ledger.of(null, Path.of("/none/any.backup")).entries()).isEmpty();
	}

}
