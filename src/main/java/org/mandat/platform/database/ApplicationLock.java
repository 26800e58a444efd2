package org.mandat.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the application that serves a data folder; a second one on the same folder is
 * refused. The system gives it back when the process ends in whatever way.
 */
public final class ApplicationLock implements AutoCloseable {

	// On Linux, closing any channel of a file gives up all locks of this process on it:
	// a second attempt must not even open it.
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private ApplicationLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	public static ApplicationLock take(DataFolder folder) {
		try {
			DataFolder real = FolderCheck.prepared(folder);
			Path file = real.applicationLock();
			if (!HELD.add(file)) {
				throw new Refused(Refusal.APPLICATION_RUNNING, folder.root(), ProcessHandle.current().pid());
			}
			return taken(real, file);
		}
		catch (IOException ex) {
			throw new Diagnosis(folder).of(ex);
		}
	}

	private static ApplicationLock taken(DataFolder folder, Path file) throws IOException {
		FileChannel channel = null;
		boolean taken = false;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				throw new Refused(Refusal.APPLICATION_RUNNING, folder.root(), holder(file));
			}
			channel.truncate(0);
			channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
			taken = true;
			return new ApplicationLock(file, channel);
		}
		finally {
			if (!taken) {
				if (channel != null) {
					channel.close();
				}
				HELD.remove(file);
			}
		}
	}

	private static String holder(Path file) throws IOException {
		String written = Files.readString(file).strip();
		return written.isEmpty() ? "?" : written;
	}

	@Override
	public void close() {
		if (!this.channel.isOpen()) {
			return;
		}
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		finally {
			HELD.remove(this.file);
		}
	}

}
