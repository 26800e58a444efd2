package org.mandat.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The log of the server, kept to a few files of bounded size. The server holds it open in
 * append mode, so it is copied and emptied, never renamed.
 */
record LogFile(Path file) {

	private static final long LARGEST = 5L << 20;

	private static final int KEPT = 3;

	private static final int TAIL = 1 << 16;

	long size() throws IOException {
		return Files.exists(this.file) ? Files.size(this.file) : 0;
	}

	void rotateIfLarge() throws IOException {
		if (size() < LARGEST) {
			return;
		}
		for (int n = KEPT; n > 1; n--) {
			if (Files.exists(numbered(n - 1))) {
				Files.move(numbered(n - 1), numbered(n), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		Files.copy(this.file, numbered(1), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
		try (RandomAccessFile whole = new RandomAccessFile(this.file.toFile(), "rw")) {
			whole.setLength(0);
		}
	}

	/** What was written after a position, at most the last 64 KiB of it. */
	String since(long position) throws IOException {
		try (RandomAccessFile log = new RandomAccessFile(this.file.toFile(), "r")) {
			long from = Math.max(Math.min(position, log.length()), log.length() - TAIL);
			byte[] bytes = new byte[(int) (log.length() - from)];
			log.seek(from);
			log.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	private Path numbered(int number) {
		return this.file.resolveSibling(this.file.getFileName() + "." + number);
	}

}
