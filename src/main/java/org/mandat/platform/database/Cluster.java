package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The data of the server on disk: made once, beside its place and renamed when whole, and
 * refused if another major version made them.
 */
record Cluster(DataFolder folder, Programs programs, Progress progress) {

	// Only what the product itself does: sign in over loopback with a password. Without
	// this file's other lines nobody on the machine gets in otherwise, nor replicates.
	private static final String WHO_MAY_CONNECT = """
			# Written by Mandat at the first start.
			host all all 127.0.0.1/32 scram-sha-256
			""";

	/** True if it had to be made. */
	boolean ensure(Secrets secrets) throws IOException {
		refuseOtherMajors();
		removeLeftovers();
		Path place = this.folder.cluster();
		if (Files.exists(place)) {
			refuseUnlessOurs(place);
			return false;
		}
		this.progress.report(Progress.Stage.CREATING, Duration.ZERO);
		Path fresh = Files.createTempDirectory(this.folder.postgres(), "creating-");
		try {
			create(fresh, secrets);
			Durably.rename(fresh, place);
			return true;
		}
		finally {
			Durably.deleteTree(fresh);
		}
	}

	private void create(Path target, Secrets secrets) throws IOException {
		// The password goes through a pipe: a file could stay behind after a crash.
		Programs.Outcome outcome = this.programs.run(secrets.setup().password() + "\n", "initdb", "--pgdata=" + target,
				"--username=" + secrets.setup().user(), "--pwfile=/dev/stdin", "--auth=scram-sha-256",
				"--data-checksums", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8",
				"--text-search-config=simple", "--no-instructions",
				// One call for a thousand files: as safe, and quick on a busy disk.
				"--sync-method=syncfs");
		if (outcome.code() != 0) {
			throw new Diagnosis(this.folder).of(outcome.text());
		}
		Path access = target.resolve("pg_hba.conf");
		Files.writeString(access, WHO_MAY_CONNECT, StandardOpenOption.TRUNCATE_EXISTING);
		Durably.force(access);
	}

	// Killed while it was made: nothing was ever stored in it. Its initdb may still be at
	// work and fill what is emptied here; then a later start removes it.
	private void removeLeftovers() throws IOException {
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(this.folder.postgres(), "creating-*")) {
			for (Path leftover : leftovers) {
				try {
					Durably.deleteTree(leftover);
				}
				catch (DirectoryNotEmptyException | NoSuchFileException ex) {
					continue;
				}
			}
		}
	}

	private void refuseUnlessOurs(Path place) throws IOException {
		Path version = place.resolve("PG_VERSION");
		if (Files.notExists(version)) {
			throw new Refused(Refusal.NOT_A_CLUSTER, place);
		}
		refuseOtherMajor(Files.readString(version).strip());
	}

	private void refuseOtherMajors() throws IOException {
		boolean ours = Files.exists(this.folder.cluster());
		try (DirectoryStream<Path> majors = Files.newDirectoryStream(this.folder.postgres(), "[0-9]*")) {
			for (Path major : majors) {
				String name = major.getFileName().toString();
				// After a move to a newer major the older data may stay beside it.
				boolean leftBehind = ours && isOlder(name);
				if (!leftBehind) {
					refuseOtherMajor(name);
				}
			}
		}
	}

	private void refuseOtherMajor(String major) {
		if (!major.equals(String.valueOf(DataFolder.MAJOR))) {
			throw new Refused(isOlder(major) ? Refusal.OLDER_DATA : Refusal.NEWER_DATA, this.folder.root(), major,
					DataFolder.MAJOR);
		}
	}

	private static boolean isOlder(String major) {
		return major.matches("\\d{1,3}") && Integer.parseInt(major) < DataFolder.MAJOR;
	}

}
