package org.mandat.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Processor time that was spent so far, in milliseconds: what a page costs whoever else
 * uses the machine. Times of the clock double when the neighbours are busy, this hardly
 * changes.
 *
 * @param application by the Java process of the product
 * @param database by all processes of the database
 * @param load by the load generator
 * @param machine by everybody
 */
public record Cpu(double application, double database, double load, double machine) {

	// Linux counts in hundredths of a second for programs, whatever its own clock.
	private static final double TICK = 10;

	static Cpu now(long application, Path folder) throws IOException {
		long postmaster = Memory.postmaster(folder);
		long[] helpers = ProcessHandle.of(postmaster)
			.map((process) -> process.descendants().mapToLong(ProcessHandle::pid).toArray())
			.orElse(new long[0]);
		double database = LongStream.concat(LongStream.of(postmaster), LongStream.of(helpers))
			.mapToDouble((pid) -> of(pid, pid == postmaster))
			.sum();
		return new Cpu(of(application, false), database, of(ProcessHandle.current().pid(), false), everybody());
	}

	/** What was spent since then. */
	public Cpu since(Cpu before) {
		return new Cpu(this.application - before.application, this.database - before.database, this.load - before.load,
				this.machine - before.machine);
	}

	/** The share of the used processor time that went to others. */
	public double others() {
		return (this.machine <= 0) ? 0
				: Math.max(0, (this.machine - this.application - this.database - this.load) / this.machine);
	}

	private static double of(long pid, boolean withEnded) {
		try {
			String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
			String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
			long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
			if (withEnded) {
				ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
			}
			return ticks * TICK;
		}
		catch (IOException ex) {
			// A process that ended between the list and the look.
			return 0;
		}
	}

	private static double everybody() throws IOException {
		String[] fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
		// user, nice, system, irq, softirq; not idle, iowait and what a host steals
		return (Long.parseLong(fields[1]) + Long.parseLong(fields[2]) + Long.parseLong(fields[3])
				+ Long.parseLong(fields[6]) + Long.parseLong(fields[7])) * TICK;
	}

}
