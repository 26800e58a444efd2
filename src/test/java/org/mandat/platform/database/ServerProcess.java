package org.mandat.platform.database;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running database of a data folder, as something that a test can kill. */
public final class ServerProcess {

	private final DataFolder folder;

	public ServerProcess(DataFolder folder) {
		this.folder = folder;
	}

	/** Ends the postmaster as the system would; what it started must see for itself. */
	public void kill() {
		Postmaster.of(this.folder.cluster()).ifPresent((server) -> kill(server.pid()));
	}

	/** Ends all that is left of it. */
	public void killAll() {
		kill();
		ProcessTable.postgresIn(this.folder.cluster()).forEach(ServerProcess::kill);
	}

	private static void kill(long pid) {
		Optional<ProcessHandle> handle = ProcessHandle.of(pid);
		if (handle.isPresent()) {
			handle.get().destroyForcibly();
			handle.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
		}
	}

}
