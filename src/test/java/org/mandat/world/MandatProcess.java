package org.mandat.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.mandat.Mandat;

/**
 * A main class of this build in a process of its own, as an operator starts it: on its
 * own data folder, whatever database the tests use. It can be killed.
 */
public final class MandatProcess implements AutoCloseable {

	private final Process process;

	private final List<String> said = Collections.synchronizedList(new ArrayList<>());

	private final Thread reader;

	private MandatProcess(Process process) {
		this.process = process;
		this.reader = Thread.ofVirtual().start(this::read);
	}

	/** The product with these arguments. */
	public static MandatProcess mandat(String... arguments) {
		return start(Mandat.class, arguments);
	}

	/** Any main class of the tests. */
	public static MandatProcess start(Class<?> main, String... arguments) {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
				System.getProperty("java.class.path"), main.getName()));
		line.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("MANDAT_"));
		try {
			return new MandatProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader()) {
			String line = lines.readLine();
			while (line != null) {
				synchronized (this.said) {
					this.said.add(line);
					this.said.notifyAll();
				}
				line = lines.readLine();
			}
		}
		catch (IOException ex) {
			this.said.add("(ended: " + ex.getMessage() + ")");
		}
		finally {
			synchronized (this.said) {
				this.said.notifyAll();
			}
		}
	}

	/** Everything that it said so far. */
	public List<String> said() {
		synchronized (this.said) {
			return List.copyOf(this.said);
		}
	}

	/** Waits until what it said suffices; refuses to wait for a process that ended. */
	public void until(String what, long seconds, Predicate<List<String>> enough) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		synchronized (this.said) {
			while (!enough.test(this.said)) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0 || (!this.reader.isAlive() && !this.process.isAlive())) {
					throw new AssertionError("waited in vain for " + what + "; the last it said: "
							+ this.said.subList(Math.max(0, this.said.size() - 40), this.said.size()));
				}
				try {
					this.said.wait(Math.min(left, 500));
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}
	}

	/** Waits for its end; gives the exit code. */
	public int end(long seconds) {
		try {
			if (!this.process.waitFor(seconds, TimeUnit.SECONDS)) {
				throw new AssertionError("it did not end: " + said());
			}
			this.reader.join();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Ends it as a lack of memory would. */
	public void kill() {
		this.process.destroyForcibly();
		this.process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Ends it in order. */
	public void stop() {
		this.process.destroy();
		end(60);
	}

	@Override
	public void close() {
		kill();
	}

}
