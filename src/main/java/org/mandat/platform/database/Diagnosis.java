package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what PostgreSQL or the system said about a failure into the one sentence that
 * tells the operator what to do.
 */
record Diagnosis(DataFolder folder) {

	private static final Pattern LIBRARY = Pattern
		.compile("error while loading shared libraries: (\\S+?):|Error loading shared library (\\S+?):");

	private static final Pattern FATAL = Pattern.compile("(?:FATAL|PANIC|initdb: error|unshare|setsid): +(.+)");

	Refused of(String said) {
		Matcher library = LIBRARY.matcher(said);
		if (library.find()) {
			String name = (library.group(1) != null) ? library.group(1) : library.group(2);
			return new Refused(Refusal.LIBRARY_MISSING, name);
		}
		if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
			return new Refused(Refusal.DISK_FULL, this.folder.root());
		}
		if (isExecutionOf(said) && said.contains("No such file or directory")) {
			// The program is there, its loader is not: another C library.
			return new Refused(Refusal.LIBRARY_MISSING, "glibc");
		}
		if (isExecutionOf(said) && said.contains("Permission denied")) {
			return new Refused(Refusal.NO_PROGRAMS_ALLOWED, this.folder.root());
		}
		if (said.contains("Permission denied") || said.contains("Operation not permitted")
				|| said.contains("Read-only file system")) {
			return new Refused(Refusal.FOLDER_NOT_WRITABLE, this.folder.root(), user());
		}
		return new Refused(Refusal.START_FAILED, lastError(said), this.folder.serverLog());
	}

	Refused of(IOException failure) {
		Refused refused = switch (failure) {
			case AccessDeniedException denied -> new Refused(Refusal.FOLDER_NOT_WRITABLE, denied.getMessage(), user());
			case FileAlreadyExistsException file -> new Refused(Refusal.NOT_A_CLUSTER, file.getMessage());
			default -> of(String.valueOf(failure.getMessage()));
		};
		refused.addSuppressed(failure);
		return refused;
	}

	private static String user() {
		return System.getProperty("user.name");
	}

	private static boolean isExecutionOf(String said) {
		return said.contains("Cannot run program") || said.contains("failed to execute");
	}

	private static String lastError(String said) {
		Matcher fatal = FATAL.matcher(said);
		String last = "";
		while (fatal.find()) {
			last = fatal.group(1);
		}
		if (!last.isEmpty()) {
			return last.strip();
		}
		String[] lines = said.strip().split("\n");
		return lines[lines.length - 1].strip();
	}

}
