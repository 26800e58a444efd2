package org.mandat.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A closed loop: each connection asks again as soon as it was answered. What it gives is
 * therefore the latency at full use, not at a chosen rate.
 */
public final class Loop {

	private Loop() {
	}

	/** One step of one connection; throws if the answer is not the expected one. */
	@FunctionalInterface
	public interface Step {

		/** Does the n-th step of this connection; gives the bytes that came back. */
		long run(int connection, int n) throws Exception;

	}

	/** Runs the step on so many connections for so long. */
	public static Figures run(int connections, double seconds, Step step) {
		long[][] times = new long[connections][];
		AtomicInteger failed = new AtomicInteger();
		AtomicReference<String> why = new AtomicReference<>("");
		long[] bytes = new long[connections];
		List<Thread> threads = new ArrayList<>();
		long begin = System.nanoTime();
		long end = begin + (long) (seconds * 1e9);
		for (int i = 0; i < connections; i++) {
			int connection = i;
			threads.add(Thread.ofPlatform().name("load-" + i).start(() -> {
				long[] mine = new long[4096];
				int n = 0;
				int asked = 0;
				do {
					long before = System.nanoTime();
					try {
						bytes[connection] += step.run(connection, asked++);
						if (n == mine.length) {
							mine = Arrays.copyOf(mine, n * 2);
						}
						mine[n++] = System.nanoTime() - before;
					}
					catch (Exception ex) {
						why.set(ex.toString());
						if (failed.incrementAndGet() > 200) {
							break;
						}
					}
				}
				while (System.nanoTime() < end);
				times[connection] = Arrays.copyOf(mine, n);
			}));
		}
		join(threads);
		double took = (System.nanoTime() - begin) / 1e9;
		return Figures.of(times, took, Arrays.stream(bytes).sum(), failed.get(), why.get());
	}

	/** Asks over kept connections, all of the same expected status. */
	public static Figures http(int port, int connections, double seconds, int status, Source source) {
		Wire[] wires = new Wire[connections];
		Arrays.setAll(wires, (i) -> new Wire(port));
		try {
			return run(connections, seconds, (connection, n) -> {
				Answer answer = wires[connection].ask(source.request(connection, n));
				if (answer.status() != status) {
					throw new IOException("answered " + answer.status() + " instead of " + status);
				}
				return answer.body().length;
			});
		}
		finally {
			for (Wire wire : wires) {
				close(wire);
			}
		}
	}

	private static void close(Wire wire) {
		try {
			wire.close();
		}
		catch (IOException ex) {
			// A connection that will not be used again.
		}
	}

	private static void join(List<Thread> threads) {
		try {
			for (Thread thread : threads) {
				thread.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			threads.forEach(Thread::interrupt);
		}
	}

	/** What a connection asks next. */
	@FunctionalInterface
	public interface Source {

		/** The n-th request of this connection. */
		byte[] request(int connection, int n);

	}

}
