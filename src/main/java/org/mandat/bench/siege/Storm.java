package org.mandat.bench.siege;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.mandat.bench.load.Answer;
import org.mandat.bench.load.Wire;

/**
 * Requests at a chosen rate that do not wait for the answers of those before, as an
 * attacker sends them: an open loop, over as many connections as it takes.
 */
final class Storm implements AutoCloseable {

	/** More at once would measure this machine's sockets. */
	private static final int MOST = 2_000;

	private final int port;

	private final double perSecond;

	private final IntFunction<byte[]> requests;

	private final Queue<Wire> idle = new ConcurrentLinkedQueue<>();

	private final List<Long> times = Collections.synchronizedList(new ArrayList<>());

	private final Map<Integer, Integer> answers = Collections.synchronizedMap(new TreeMap<>());

	private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicInteger open = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private final Thread sender;

	private volatile boolean over;

	private volatile int sent;

	Storm(int port, double perSecond, IntFunction<byte[]> requests) {
		this.port = port;
		this.perSecond = perSecond;
		this.requests = requests;
		this.sender = Thread.ofPlatform().name("storm").start(this::send);
	}

	/** How many requests left. */
	int sent() {
		return this.sent;
	}

	/** The answers so far, by status. */
	Map<Integer, Integer> answers() {
		return Map.copyOf(this.answers);
	}

	/** How many connections broke or were not to be had. */
	int failed() {
		return this.failed.get();
	}

	/** The times of the answers in nanoseconds, the shortest first. */
	long[] times() {
		synchronized (this.times) {
			return this.times.stream().mapToLong(Long::longValue).sorted().toArray();
		}
	}

	private void send() {
		long begin = System.nanoTime();
		for (int n = 0; !this.over; n++) {
			long due = begin + (long) (n / this.perSecond * 1e9);
			long left = due - System.nanoTime();
			if (left > 0) {
				java.util.concurrent.locks.LockSupport.parkNanos(left);
			}
			int number = n;
			this.sent = n + 1;
			if (this.open.incrementAndGet() > MOST) {
				this.open.decrementAndGet();
				this.failed.incrementAndGet();
			}
			else {
				this.asking.execute(() -> ask(number));
			}
		}
	}

	private void ask(int number) {
		Wire known = this.idle.poll();
		Wire wire = (known == null) ? new Wire(this.port) : known;
		long before = System.nanoTime();
		try {
			Answer answer = wire.ask(this.requests.apply(number));
			this.times.add(System.nanoTime() - before);
			this.answers.merge(answer.status(), 1, Integer::sum);
			this.idle.add(wire);
		}
		catch (IOException ex) {
			this.failed.incrementAndGet();
		}
		finally {
			this.open.decrementAndGet();
		}
	}

	@Override
	public void close() {
		this.over = true;
		try {
			this.sender.join();
			// What is under way gets the time that the product gives a sign-in.
			this.asking.shutdown();
			if (!this.asking.awaitTermination(10, TimeUnit.SECONDS)) {
				this.asking.shutdownNow();
			}
			for (Wire wire : this.idle) {
				wire.close();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			// A connection that will not be used again.
		}
	}

}
