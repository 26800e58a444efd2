package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postgresql.util.PasswordUtil;

/**
 * Brings one server to life on a cluster, or takes over the one that lives. Everything
 * here happens while {@link ServerUse} shuts other starts and stops out.
 */
record Launcher(DataFolder folder, Programs programs, ServerSettings settings, Progress progress) {

	private static final Duration ORPHANS = Duration.ofSeconds(30);

	private static final int PORTS_TRIED = 5;

	/** A server ready for connections, and whether it was there before. */
	record Running(Postmaster server, boolean adopted) {
	}

	/**
	 * @param shared others use the server: whatever it runs with, it is left alone
	 */
	Running adoptOrStart(int port, boolean movable, boolean shared) throws IOException {
		Optional<Postmaster> living = Postmaster.of(this.folder.cluster());
		if (living.isPresent() && adopt(living.get(), shared)) {
			return new Running(living.get(), true);
		}
		boolean crashed = clear(shared);
		Durably.writePrivate(this.folder.serverHost(), ProcessTable.ownHost());
		return new Running(startOnFreePort(port, movable, crashed), false);
	}

	/**
	 * Gives the set-up role a new password after the file with the old one was lost. Who
	 * owns the folder owns the data; only the way in is mended.
	 */
	void admit(Login setup, boolean shared) throws IOException {
		Optional<Postmaster> living = Postmaster.of(this.folder.cluster());
		if (living.isPresent() && (shared || !stop(living.get()))) {
			throw new Refused(Refusal.OLD_SERVER_LINGERS, this.folder.cluster(), living.get().pid());
		}
		clear(shared);
		String password = PasswordUtil.encodeScramSha256(setup.password().toCharArray());
		Programs.Outcome outcome = this.programs.run("alter role " + setup.user() + " password '" + password + "'\n",
				"postgres", "--single", "-D", this.folder.cluster().toString(), "postgres");
		if (outcome.code() != 0 || outcome.text().contains("ERROR:")) {
			throw new Diagnosis(this.folder).of(outcome.text());
		}
	}

	/** False if it still runs after the limit; it then goes on stopping. */
	boolean stop(Postmaster server) throws IOException {
		this.programs.run("", "pg_ctl", "stop", "--pgdata=" + this.folder.cluster(), "--mode=fast", "--no-wait");
		// A process on its way out first loses its program, then its files and its port.
		return waiting(Progress.Stage.STOPPING, this.settings.stopLimit())
			.until(() -> !ProcessTable.isAlive(server.pid()));
	}

	Waiting waiting(Progress.Stage stage, Duration limit) {
		return new Waiting(this.progress, stage, limit);
	}

	private boolean adopt(Postmaster server, boolean shared) throws IOException {
		if (server.isStopping() || !(shared || server.runs(this.programs, arguments()))) {
			if (!stop(server)) {
				throw new Refused(Refusal.OLD_SERVER_LINGERS, this.folder.cluster(), server.pid());
			}
			return false;
		}
		Waiting waiting = waiting(Progress.Stage.RECOVERING, this.settings.startLimit());
		if (!waiting.until(() -> server.isReady() || !server.isAlive())) {
			throw new Refused(Refusal.STILL_RECOVERING, waiting.limit().toSeconds(), this.folder.serverLog());
		}
		return server.isAlive();
	}

	// PostgreSQL itself believes the number in its lock file, even if it is a zombie's or
	// by now that of another program. Here no server lives: was there a file all the
	// same?
	private boolean clear(boolean shared) throws IOException {
		if (shared && isServedElsewhere()) {
			throw new Refused(Refusal.SERVED_ELSEWHERE, this.folder.root());
		}
		awaitOrphans();
		return Files.deleteIfExists(Postmaster.lockFile(this.folder.cluster()));
	}

	// A killed server leaves its children to finish what they do; a second server beside
	// them would destroy the data.
	private void awaitOrphans() {
		Path cluster = this.folder.cluster();
		if (!waiting(Progress.Stage.STOPPING, ORPHANS).until(() -> ProcessTable.postgresIn(cluster).isEmpty())) {
			throw new Refused(Refusal.OLD_SERVER_LINGERS, cluster, ProcessTable.postgresIn(cluster));
		}
	}

	private boolean isServedElsewhere() throws IOException {
		Path host = this.folder.serverHost();
		return Files.exists(host) && !Files.readString(host).equals(ProcessTable.ownHost());
	}

	private Postmaster startOnFreePort(int port, boolean movable, boolean crashed) throws IOException {
		for (int attempt = 1;; attempt++) {
			int chosen = movable ? Ports.free((attempt == 1) ? port : 0) : port;
			String said = start(chosen, crashed);
			Optional<Postmaster> server = Postmaster.of(this.folder.cluster());
			if (server.isPresent()) {
				return server.get();
			}
			boolean taken = said.contains("could not bind") || said.contains("could not create any TCP/IP sockets");
			if (!(taken && movable) || attempt == PORTS_TRIED) {
				throw new Diagnosis(this.folder).of(said);
			}
		}
	}

	/** What the server said, if it did not stay. */
	private String start(int port, boolean crashed) throws IOException {
		LogFile log = new LogFile(this.folder.serverLog());
		log.rotateIfLarge();
		long position = log.size();
		List<String> line = new ArrayList<>(arguments());
		line.addAll(List.of("-p", String.valueOf(port)));
		Process process = this.programs.detached(line, log.file());
		Waiting waiting = waiting(crashed ? Progress.Stage.RECOVERING : Progress.Stage.STARTING,
				this.settings.startLimit());
		Path cluster = this.folder.cluster();
		boolean settled = waiting
			.until(() -> !process.isAlive() || Postmaster.of(cluster).filter(Postmaster::isReady).isPresent());
		if (!settled) {
			throw new Refused(Refusal.STILL_RECOVERING, waiting.limit().toSeconds(), log.file());
		}
		return process.isAlive() ? "" : log.since(position);
	}

	private List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("-D", this.folder.cluster().toString()));
		arguments.addAll(this.settings.arguments());
		return arguments;
	}

}
