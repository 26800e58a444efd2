package org.mandat.platform.jobs;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.OperatingSystemMXBean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives back to the machine what a busy hour took: the collector shrinks the heap only
 * when it collects all of it, and a quiet product never has a reason to. Looks at the
 * processor time of the process, so that no request has to tell it anything.
 */
@Component
@ConditionalOnWebApplication
class MemoryReturn implements SmartLifecycle {

	private static final Duration LOOK = Duration.ofSeconds(15);

	/** Less than this between two looks is quiet. */
	private static final Duration QUIET = Duration.ofMillis(600);

	/** More than this since the last collection makes the next one worth its pause. */
	private static final Duration BUSY = Duration.ofSeconds(3);

	private volatile @Nullable Thread thread;

	@Override
	public void start() {
		this.thread = Thread.ofPlatform().daemon().name("memory-return").start(this::run);
	}

	private void run() {
		if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean process)) {
			return;
		}
		long collected = 0;
		long last = process.getProcessCpuTime();
		while (!Thread.currentThread().isInterrupted()) {
			try {
				Thread.sleep(LOOK);
			}
			catch (InterruptedException ex) {
				return;
			}
			long now = process.getProcessCpuTime();
			if (now - last < QUIET.toNanos() && now - collected > BUSY.toNanos()) {
				System.gc();
				collected = process.getProcessCpuTime();
				now = collected;
			}
			last = now;
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
