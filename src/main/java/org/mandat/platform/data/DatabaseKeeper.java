package org.mandat.platform.data;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.database.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds whether the built-in database lives, and starts it again on the
 * same port if it was killed.
 */
class DatabaseKeeper implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeeper.class);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final DatabaseServer server;

	private volatile @Nullable Thread thread;

	DatabaseKeeper(DatabaseServer server) {
		this.server = server;
	}

	@Override
	public void start() {
		this.thread = Thread.ofPlatform().daemon().name("database-keeper").start(this::run);
	}

	private void run() {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				Thread.sleep(EVERY);
				this.server.ensureRunning();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				LOG.error("the database does not run and could not be started; it is tried again", ex);
			}
		}
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		if (running != null) {
			running.interrupt();
		}
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
