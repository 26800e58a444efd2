package org.mandat.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Memory in MiB as Linux counts it: what is resident of the application, and the
 * proportional share of the database's processes, whose common buffers count once.
 *
 * @param application resident memory of the Java process
 * @param database proportional set size of all processes of the database
 */
public record Memory(double application, double database) {

	static Memory of(long application, Path folder) throws IOException {
		return new Memory(kib("/proc/" + application + "/status", "VmRSS:") / 1024.0, database(folder) / 1024.0);
	}

	/** Both together. */
	public double all() {
		return this.application + this.database;
	}

	/** Puts the figures under a prefix. */
	public void into(String prefix, Map<String, Double> figures) {
		figures.put(prefix + ".application", this.application);
		figures.put(prefix + ".database", this.database);
		figures.put(prefix + ".all", all());
	}

	private static long database(Path folder) throws IOException {
		long postmaster = Long
			.parseLong(Files.readAllLines(Cluster.of(folder).resolve("postmaster.pid")).getFirst().strip());
		long[] helpers = ProcessHandle.of(postmaster)
			.map((process) -> process.descendants().mapToLong(ProcessHandle::pid).toArray())
			.orElse(new long[0]);
		return LongStream.concat(LongStream.of(postmaster), LongStream.of(helpers))
			.map((pid) -> kib("/proc/" + pid + "/smaps_rollup", "Pss:"))
			.sum();
	}

	static long postmaster(Path folder) throws IOException {
		return Long.parseLong(Files.readAllLines(Cluster.of(folder).resolve("postmaster.pid")).getFirst().strip());
	}

	private static long kib(String file, String name) {
		try {
			List<String> lines = Files.readAllLines(Path.of(file));
			return lines.stream()
				.filter((line) -> line.startsWith(name))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			// A process that ended between the list and the look.
			return 0;
		}
	}

}
