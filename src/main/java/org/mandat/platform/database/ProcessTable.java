package org.mandat.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Linux knows of running processes. A number alone proves nothing: it may belong to
 * a zombie, or by now to another program.
 */
final class ProcessTable {

	private static final Path PROC = Path.of("/proc");

	private ProcessTable() {
	}

	/** Exists and is not a zombie whose parent has not fetched it. */
	static boolean isAlive(long pid) {
		try {
			String stat = Files.readString(of(pid).resolve("stat"), StandardCharsets.ISO_8859_1);
			// The name in brackets may itself hold brackets and blanks.
			char state = stat.charAt(stat.lastIndexOf(')') + 2);
			return state != 'Z' && state != 'X';
		}
		catch (IOException | IndexOutOfBoundsException ex) {
			return false;
		}
	}

	/** Is alive, runs a program called postgres, and works in that folder. */
	static boolean isPostgresIn(long pid, Path cluster) {
		return isAlive(pid) && executable(pid).filter(ProcessTable::isPostgres).isPresent()
				&& link(pid, "cwd").filter(cluster::equals).isPresent();
	}

	/** Every postgres at work in that folder, with or without its lock file. */
	static List<Long> postgresIn(Path cluster) {
		List<Long> found = new ArrayList<>();
		try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
			for (Path process : processes) {
				long pid = Long.parseLong(process.getFileName().toString());
				if (isPostgresIn(pid, cluster)) {
					found.add(pid);
				}
			}
		}
		catch (IOException ex) {
			return List.of();
		}
		return found;
	}

	static Optional<Path> executable(long pid) {
		return link(pid, "exe");
	}

	static List<String> commandLine(long pid) {
		try {
			String line = Files.readString(of(pid).resolve("cmdline"));
			return List.of(line.split("\0"));
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	static long ownUser() throws IOException {
		return ((Number) Files.getAttribute(PROC.resolve("self"), "unix:uid")).longValue();
	}

	/** This start of the machine and this container: where process ids mean the same. */
	static String ownHost() {
		try {
			String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
			return boot + " " + Files.readSymbolicLink(PROC.resolve("self/ns/pid"));
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

	// Updated or removed binaries read "…/postgres (deleted)".
	private static boolean isPostgres(Path executable) {
		String name = executable.getFileName().toString();
		return name.equals("postgres") || name.startsWith("postgres ");
	}

	private static Optional<Path> link(long pid, String name) {
		try {
			return Optional.of(Files.readSymbolicLink(of(pid).resolve(name)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static Path of(long pid) {
		return PROC.resolve(Long.toString(pid));
	}

}
