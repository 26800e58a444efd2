package org.mandat.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server as its lock file names it, proven to live and to work on that cluster. The
 * file itself survives kills, reboots and restores, so it is never believed alone.
 */
record Postmaster(Path cluster, long pid, int port) {

	/** The living server of a cluster, if there is one. */
	static Optional<Postmaster> of(Path cluster) {
		List<String> lines = lines(cluster);
		if (lines.size() < 4) {
			return Optional.empty();
		}
		try {
			// A negative number stands for single-user mode.
			long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
			int port = Integer.parseInt(lines.get(3).strip());
			return Optional.of(new Postmaster(cluster, pid, port)).filter(Postmaster::isAlive);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	static Path lockFile(Path cluster) {
		return cluster.resolve("postmaster.pid");
	}

	boolean isAlive() {
		return ProcessTable.isPostgresIn(this.pid, this.cluster);
	}

	boolean isReady() {
		return status().equals("ready");
	}

	boolean isStopping() {
		return status().equals("stopping");
	}

	/** Whether it was started with exactly this program and these settings. */
	boolean runs(Programs programs, List<String> arguments) {
		List<String> line = ProcessTable.commandLine(this.pid);
		return ProcessTable.executable(this.pid).filter(programs.postgres()::equals).isPresent()
				&& line.size() > arguments.size() && line.subList(1, arguments.size() + 1).equals(arguments);
	}

	private String status() {
		List<String> lines = lines(this.cluster);
		return (lines.size() < 8) ? "" : lines.get(7).strip();
	}

	private static List<String> lines(Path cluster) {
		try {
			return Files.readAllLines(lockFile(cluster), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
