package org.mandat.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Opens the database of a data folder: unpacks the programs, makes the data at the first
 * start, adopts a living server or starts one, and makes roles and database if they are
 * missing. Refuses with one sentence whatever a person has to mend.
 */
public final class EmbeddedPostgres {

	static final String DATABASE = "mandat";

	private static final String NO_SUCH_DATABASE = "3D000";

	private static final Set<String> NOT_ADMITTED = Set.of("28P01", "28000");

	private final DataFolder folder;

	private final ServerSettings settings;

	private final Progress progress;

	private EmbeddedPostgres(DataFolder folder, ServerSettings settings, Progress progress) {
		this.folder = folder;
		this.settings = settings;
		this.progress = progress;
	}

	public static DatabaseServer open(DataFolder folder, ServerSettings settings) {
		return open(folder, settings, Progress.SILENT);
	}

	public static DatabaseServer open(DataFolder folder, ServerSettings settings, Progress progress) {
		try {
			return new EmbeddedPostgres(FolderCheck.prepared(folder), settings, progress).open();
		}
		catch (IOException ex) {
			throw new Diagnosis(folder).of(ex);
		}
		catch (UncheckedIOException ex) {
			throw new Diagnosis(folder).of(ex.getCause());
		}
	}

	private DatabaseServer open() throws IOException {
		Waiting turn = new Waiting(this.progress, Progress.Stage.WAITING_FOR_ANOTHER_COMMAND,
				this.settings.startLimit());
		ServerUse use = ServerUse.of(this.folder);
		Connections.prepare();
		return use.enter(turn, () -> opened(use));
	}

	private DatabaseServer opened(ServerUse use) throws IOException {
		Programs programs = Binaries.ofThisSystem().in(this.folder, this.progress);
		boolean lost = Files.exists(this.folder.cluster()) && Files.notExists(this.folder.secrets());
		Secrets secrets = Secrets.loadOrCreate(this.folder);
		boolean created = new Cluster(this.folder, programs, this.progress).ensure(secrets);
		boolean shared = use.isShared();
		Launcher launcher = new Launcher(this.folder, programs, this.settings, this.progress);
		if (lost) {
			launcher.admit(secrets.setup(), shared);
		}
		Launcher.Running running = launcher.adoptOrStart(secrets.port(), true, shared);
		boolean admitted = false;
		try {
			int port = running.server().port();
			if (port != secrets.port()) {
				secrets = secrets.withPort(port);
				secrets.save(this.folder);
			}
			if (created || lost) {
				provideAnew(secrets);
			}
			else {
				provide(secrets);
			}
			admitted = true;
			return new DatabaseServer(this.folder, launcher, use, secrets, running);
		}
		finally {
			if (!admitted && !shared) {
				launcher.stop(running.server());
			}
		}
	}

	private void provide(Secrets secrets) {
		try (Connection owner = Connections.open(secrets.port(), DATABASE, secrets.owner())) {
			owner.clearWarnings();
		}
		catch (SQLException ex) {
			boolean missing = NO_SUCH_DATABASE.equals(ex.getSQLState());
			if (!missing && !NOT_ADMITTED.contains(String.valueOf(ex.getSQLState()))) {
				throw new Refused(ex, Refusal.START_FAILED, ex.getMessage(), this.folder.serverLog());
			}
			provideAnew(secrets);
		}
	}

	// The first start, one that was killed before it came here, or passwords that were
	// replaced in the file by a person.
	private void provideAnew(Secrets secrets) {
		try (Connection admin = Connections.open(secrets.port(), "postgres", secrets.setup())) {
			Provisioning provisioning = new Provisioning(admin);
			provisioning.roles(secrets.owner(), secrets.application());
			if (!provisioning.exists(DATABASE)) {
				provisioning.database(DATABASE, secrets.owner(), secrets.application(), "template template0");
			}
			provisioning.closeToOthers("postgres", "template1");
		}
		catch (SQLException ex) {
			if (NOT_ADMITTED.contains(String.valueOf(ex.getSQLState()))) {
				throw new Refused(ex, Refusal.SECRETS_DO_NOT_FIT, this.folder.secrets());
			}
			throw new Refused(ex, Refusal.START_FAILED, ex.getMessage(), this.folder.serverLog());
		}
	}

}
