package org.mandat.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A use of the built-in server: its address, its two logins, and the way out. The last
 * use to close, in whatever process, stops the server; a killed one leaves it to the next
 * start.
 */
public final class DatabaseServer implements AutoCloseable {

	private final DataFolder folder;

	private final Launcher launcher;

	private final ServerUse use;

	private final Secrets secrets;

	private final Launcher.Running opened;

	private final AtomicBoolean closed = new AtomicBoolean();

	DatabaseServer(DataFolder folder, Launcher launcher, ServerUse use, Secrets secrets, Launcher.Running opened) {
		this.folder = folder;
		this.launcher = launcher;
		this.use = use;
		this.secrets = secrets;
		this.opened = opened;
	}

	public String host() {
		return "127.0.0.1";
	}

	public int port() {
		return this.secrets.port();
	}

	public String database() {
		return EmbeddedPostgres.DATABASE;
	}

	/** The address for either login; the driver refuses to sign in without SCRAM. */
	public String jdbcUrl() {
		return Connections.url(port(), database());
	}

	/** Migrates, seals and backs up; owns the database. */
	public Login owner() {
		return this.secrets.owner();
	}

	/** Serves requests; owns nothing. */
	public Login application() {
		return this.secrets.application();
	}

	/** Whether the server lived before this use of it. */
	public boolean adopted() {
		return this.opened.adopted();
	}

	/** The superuser of set-up, for the tests of this build. */
	Login setup() {
		return this.secrets.setup();
	}

	long pid() {
		return Postmaster.of(this.folder.cluster()).map(Postmaster::pid).orElse(-1L);
	}

	/**
	 * Restarts the server if it died under us, on the same port, and keeps its log small.
	 * The application calls it every few seconds; a command has no need to.
	 */
	public void ensureRunning() {
		if (this.closed.get()) {
			return;
		}
		try {
			new LogFile(this.folder.serverLog()).rotateIfLarge();
			if (Postmaster.of(this.folder.cluster()).isPresent()) {
				return;
			}
			this.use.alone(turn(),
					() -> this.closed.get() ? this.opened : this.launcher.adoptOrStart(port(), false, true));
		}
		catch (IOException ex) {
			throw new Diagnosis(this.folder).of(ex);
		}
	}

	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		try {
			this.use.leave(turn(), this::stop);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean stop() throws IOException {
		Postmaster server = Postmaster.of(this.folder.cluster()).orElse(null);
		return server == null || this.launcher.stop(server);
	}

	private Waiting turn() {
		return this.launcher.waiting(Progress.Stage.WAITING_FOR_ANOTHER_COMMAND, this.launcher.settings().startLimit());
	}

}
