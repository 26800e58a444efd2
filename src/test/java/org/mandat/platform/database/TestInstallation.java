package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A data folder of one test with real, durable settings; it shares only the unpacked
 * programs with others, and ends every server that a test left in it.
 */
final class TestInstallation implements AutoCloseable {

	private final DataFolder folder;

	TestInstallation() {
		try {
			DataFolder shared = FolderCheck.prepared(TestServer.FOLDER);
			ServerUse.of(shared)
				.alone(new Waiting(Progress.SILENT, Progress.Stage.WAITING_FOR_ANOTHER_COMMAND, Duration.ofMinutes(1)),
						() -> Binaries.ofThisSystem().in(shared, Progress.SILENT));
			Path root = Files.createTempDirectory(shared.root(), "installation-").toRealPath();
			this.folder = new DataFolder(root);
			Durably.createPrivateFolder(this.folder.postgres());
			Files.createSymbolicLink(this.folder.binaries(), shared.binaries());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	DataFolder folder() {
		return this.folder;
	}

	DatabaseServer open() {
		return EmbeddedPostgres.open(this.folder, ServerSettings.standard());
	}

	/** Ends the server as the system would when memory runs out. */
	void killServer() {
		long pid = Postmaster.of(this.folder.cluster()).orElseThrow().pid();
		kill(pid);
	}

	/** Writes another process id into the lock file of a killed server. */
	void claimServerIs(long pid) throws IOException {
		Path file = Postmaster.lockFile(this.folder.cluster());
		List<String> lines = Files.readAllLines(file);
		lines.set(0, Long.toString(pid));
		Files.write(file, lines);
	}

	/** Waits until something whose name begins so lies beside the data. */
	void awaitInFolder(String beginning) {
		boolean there = new Waiting(Progress.SILENT, Progress.Stage.CREATING, Duration.ofSeconds(60)).until(() -> {
			String[] names = this.folder.postgres().toFile().list((in, name) -> name.startsWith(beginning));
			return names != null && names.length > 0;
		});
		if (!there) {
			throw new IllegalStateException("nothing that begins with " + beginning);
		}
	}

	static String ask(DatabaseServer server, Login login, String sql) throws SQLException {
		try (Connection connection = Connections.open(server.port(), server.database(), login);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

	static void tell(DatabaseServer server, Login login, String sql) throws SQLException {
		try (Connection connection = Connections.open(server.port(), server.database(), login);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws IOException {
		Optional<Postmaster> left = Postmaster.of(this.folder.cluster());
		if (left.isPresent()) {
			kill(left.get().pid());
		}
		for (long orphan : ProcessTable.postgresIn(this.folder.cluster())) {
			kill(orphan);
		}
		Durably.deleteTree(this.folder.root());
	}

	private static void kill(long pid) {
		Optional<ProcessHandle> handle = ProcessHandle.of(pid);
		if (handle.isPresent()) {
			handle.get().destroyForcibly();
			handle.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
		}
	}

}
