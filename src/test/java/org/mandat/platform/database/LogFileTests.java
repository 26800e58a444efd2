package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The log stays small while the server writes on into the same file. */
class LogFileTests {

	@TempDir
	private Path folder;

	@Test
	void keepsThreeOldOnesAndTheOpenFile() throws IOException {
		Path file = this.folder.resolve("postgres.log");
		LogFile log = new LogFile(file);
		try (var server = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			for (int n = 0; n < 6; n++) {
				server.write(("part " + n).getBytes());
				server.write(new byte[6 << 20]);
				log.rotateIfLarge();
			}
			server.write("last".getBytes());
		}
		assertThat(file).hasContent("last");
		assertThat(this.folder.toFile().list()).hasSize(4);
		assertThat(Files.readString(this.folder.resolve("postgres.log.1"))).startsWith("part 5");
		assertThat(log.since(2)).isEqualTo("st");
	}

	@Test
	void readsFromTheStartIfItWasEmptiedMeanwhile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("postgres.log"), "FATAL:  no");
		assertThat(new LogFile(file).since(0)).isEqualTo("FATAL:  no");
		assertThat(new LogFile(file).since(1000)).isEmpty();
	}

}
