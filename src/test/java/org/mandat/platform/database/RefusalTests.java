package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each thing that an operator has to mend gets one sentence, and nothing is half done.
 */
class RefusalTests {

	private final TestInstallation installation = new TestInstallation();

	@AfterEach
	void remove() throws IOException {
		this.installation.close();
	}

	@Test
	void refusesDataOfANewerMajor() throws IOException {
		Files.createDirectories(this.installation.folder().postgres().resolve("19"));
		assertRefused(Refusal.NEWER_DATA, "holds data of PostgreSQL 19, but this Mandat runs 18");
		assertThat(this.installation.folder().cluster()).doesNotExist();
	}

	@Test
	void refusesDataOfAnOlderMajor() throws IOException {
		Files.createDirectories(this.installation.folder().postgres().resolve("17"));
		assertRefused(Refusal.OLDER_DATA, "make a backup with the older Mandat");
	}

	@Test
	void refusesAnotherVersionInItsOwnPlace() throws IOException {
		Files.createDirectories(this.installation.folder().cluster());
		Files.writeString(this.installation.folder().cluster().resolve("PG_VERSION"), "19\n");
		assertRefused(Refusal.NEWER_DATA, "PostgreSQL 19");
	}

	@Test
	void refusesAFolderThatIsNoDatabase() throws IOException {
		Files.createDirectories(this.installation.folder().cluster());
		Files.writeString(this.installation.folder().cluster().resolve("letter.txt"), "kept");
		assertRefused(Refusal.NOT_A_CLUSTER, "is not a database of Mandat");
		assertThat(this.installation.folder().cluster().resolve("letter.txt")).hasContent("kept");
	}

	@Test
	void refusesAFileInPlaceOfTheFolder() throws IOException {
		Path file = Files.createFile(this.installation.folder().root().resolve("file"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> EmbeddedPostgres.open(new DataFolder(file), ServerSettings.standard()))
			.withMessageContaining(file + " is not a database of Mandat");
	}

	@Test
	void refusesPasswordsOfAnotherDatabase() throws IOException {
		this.installation.open().close();
		Path secrets = this.installation.folder().secrets();
		Files.writeString(secrets, Files.readString(secrets).replaceAll("password=.*", "password=another"));
		assertRefused(Refusal.SECRETS_DO_NOT_FIT, "put back the right file, or remove it");
		assertThat(Postmaster.of(this.installation.folder().cluster())).isEmpty();
	}

	@Test
	void refusesAMissingSharedLibrary() throws IOException {
		Path whole = this.installation.folder().binaries().resolve(Binaries.ofThisSystem().folderName()).toRealPath();
		Files.delete(this.installation.folder().binaries());
		Path maimed = this.installation.folder().binaries().resolve(whole.getFileName());
		copyWithout(whole, maimed, "lib/libicui18n.so.60");
		assertRefused(Refusal.LIBRARY_MISSING, "needs libicui18n.so.60, which this system lacks");
		assertThat(this.installation.folder().cluster()).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FATAL:  could not write to file "pg_wal/xlogtemp.12": No space left on device        | DISK_FULL
			PANIC:  could not fsync file "pg_wal/000000010000000000000001": Disk quota exceeded  | DISK_FULL
			initdb: error: could not access directory "/d": Permission denied                    | FOLDER_NOT_WRITABLE
			could not create directory "x": Read-only file system                                | FOLDER_NOT_WRITABLE
			setsid: failed to execute /d/bin/postgres: Permission denied                         | NO_PROGRAMS_ALLOWED
			Cannot run program "/d/bin/initdb": error=2, No such file or directory               | LIBRARY_MISSING
			postgres: error while loading shared libraries: libz.so.1: cannot open shared object | LIBRARY_MISSING
			FATAL:  something else                                                               | START_FAILED
			""")
	void recognisesWhatPostgresSays(String said, Refusal refusal) {
		Refused refused = new Diagnosis(this.installation.folder()).of(said);
		assertThat(refused.refusal()).isEqualTo(refusal);
		assertThat(refused.getMessage()).endsWith(".").doesNotContain("{");
	}

	@ParameterizedTest
	@EnumSource
	void everyRefusalIsAKeyAndASentence(Refusal refusal) {
		assertThat(refusal.key()).matches("platform\\.database\\.refused\\.[a-z][a-zA-Z]+");
		assertThat(new Refused(refusal, "a", "b", "c").getMessage()).endsWith(".").doesNotContain("{", "'");
	}

	private void assertRefused(Refusal refusal, String part) {
		assertThatExceptionOfType(Refused.class).isThrownBy(this.installation::open)
			.withMessageContaining(part)
			.satisfies((no) -> assertThat(no.refusal()).isEqualTo(refusal));
	}

	private static void copyWithout(Path from, Path to, String left) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path path : (Iterable<Path>) all::iterator) {
				Path relative = from.relativize(path);
				boolean copied = relative.toString().equals("bin") || relative.startsWith("bin")
						|| relative.startsWith("lib") && !relative.toString().startsWith(left);
				if (copied || relative.toString().isEmpty()) {
					Files.createDirectories(to.resolve(relative).getParent());
					Files.copy(path, to.resolve(relative), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
							java.nio.file.LinkOption.NOFOLLOW_LINKS);
				}
			}
		}
		Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
	}

}
