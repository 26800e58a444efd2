package org.mandat.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Who uses the server of a folder, across processes: byte 0 of the lock file is held
 * while somebody starts or stops it, byte 1 is shared by all who use it. The system
 * releases both when a process dies, so a crash leaves nobody counted.
 */
final class ServerUse {

	// One per folder and process: Linux drops all locks of a process on a file as soon as
	// it closes any channel of it, and Java refuses overlapping ones.
	private static final Map<Path, ServerUse> BY_FILE = new ConcurrentHashMap<>();

	private final Path file;

	private final ReentrantLock inThisProcess = new ReentrantLock();

	private @Nullable FileChannel channel;

	private @Nullable FileLock using;

	private int users;

	private ServerUse(Path file) {
		this.file = file;
	}

	static ServerUse of(DataFolder folder) {
		return BY_FILE.computeIfAbsent(folder.serverLock(), ServerUse::new);
	}

	/** Something that starts, stops or looks for a server while nobody else does. */
	interface Act<T> {

		T run() throws IOException;

	}

	/** Counts a user for whom the act succeeds; without it nothing remains. */
	<T> T enter(Waiting waiting, Act<T> start) throws IOException {
		return alone(waiting, () -> {
			this.users++;
			boolean entered = false;
			try {
				T result = start.run();
				entered = true;
				return result;
			}
			finally {
				if (!entered) {
					this.users--;
				}
			}
		});
	}

	/** Runs the act with starts and stops of all other processes shut out. */
	<T> T alone(Waiting waiting, Act<T> act) throws IOException {
		this.inThisProcess.lock();
		try {
			FileChannel open = opened();
			FileLock[] turn = new FileLock[1];
			if (!waiting.until(() -> (turn[0] = tryLock(open, 0, false)) != null)) {
				throw new Refused(Refusal.BUSY, this.file.getParent(), waiting.limit().toSeconds());
			}
			try {
				if (this.using == null) {
					this.using = open.lock(1, 1, true);
				}
				return act.run();
			}
			finally {
				turn[0].release();
			}
		}
		finally {
			closeIfUnused();
			this.inThisProcess.unlock();
		}
	}

	/** Uncounts a user; the last one of all processes stops the server. */
	void leave(Waiting waiting, Act<Boolean> stop) throws IOException {
		alone(waiting, () -> {
			boolean last = this.users == 1 && !isShared();
			this.users--;
			return last && stop.run();
		});
	}

	/** Whether another process, or another part of this one, uses the server too. */
	boolean isShared() throws IOException {
		if (this.users > 1) {
			return true;
		}
		// Safe while byte 0 is held: nobody enters in between.
		FileChannel open = opened();
		if (this.using != null) {
			this.using.release();
		}
		FileLock only = tryLock(open, 1, false);
		if (only != null) {
			only.release();
		}
		this.using = open.lock(1, 1, true);
		return only == null;
	}

	private FileChannel opened() throws IOException {
		FileChannel open = this.channel;
		if (open == null) {
			open = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			this.channel = open;
		}
		return open;
	}

	private void closeIfUnused() throws IOException {
		FileChannel open = this.channel;
		if (this.users == 0 && open != null) {
			this.using = null;
			this.channel = null;
			open.close();
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel, long position, boolean shared) {
		try {
			return channel.tryLock(position, 1, shared);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
