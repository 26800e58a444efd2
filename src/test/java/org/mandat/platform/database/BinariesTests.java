package org.mandat.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The archives of the build are the pinned ones, and unpack whole or not at all. */
class BinariesTests {

	@ParameterizedTest
	@EnumSource
	void areThePinnedOnes(Binaries binaries) throws Exception {
		try (InputStream archive = Binaries.class.getResourceAsStream("/" + binaries.resource())) {
			assertThat(archive).isNotNull();
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive.readAllBytes());
			assertThat(HexFormat.of().formatHex(digest)).isEqualTo(binaries.sha256());
		}
	}

	@Test
	void unpackBesideOtherVersionsAndWhatAKilledStartLeft(@TempDir Path root) throws IOException {
		DataFolder folder = FolderCheck.prepared(new DataFolder(root));
		Files.createDirectories(folder.binaries().resolve("18.1-0123456789ab"));
		Files.createDirectories(folder.binaries().resolve("unpacking-123").resolve("bin"));
		Programs programs = Binaries.ofThisSystem().in(folder, Progress.SILENT);
		assertThat(folder.binaries()).isDirectoryContaining("glob:**/18.1-0123456789ab")
			.isDirectoryNotContaining("glob:**/unpacking-*");
		Programs.Outcome outcome = programs.run("", "postgres", "--version");
		assertThat(outcome.text()).isEqualTo("postgres (PostgreSQL) " + Binaries.VERSION + "\n");
	}

}
