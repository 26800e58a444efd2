package org.mandat.bench.load;

import java.util.Arrays;
import java.util.Map;

/**
 * What a closed loop measured; times in milliseconds.
 *
 * @param p50 half of the answers came within
 * @param p95 nineteen of twenty
 * @param p99 ninety-nine of a hundred
 * @param worst the slowest
 * @param rate answers a second
 * @param answers how many
 * @param bytes of one answer on average, as sent
 * @param failed how many answers were not the expected ones
 * @param why the last reason for that
 */
public record Figures(double p50, double p95, double p99, double worst, double rate, long answers, double bytes,
		int failed, String why) {

	static Figures of(long[][] times, double seconds, long bytes, int failed, String why) {
		long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
		int n = all.length;
		return new Figures(at(all, 0.50), at(all, 0.95), at(all, 0.99), at(all, 1), n / seconds, n,
				(n == 0) ? 0 : (double) bytes / n, failed, why);
	}

	private static double at(long[] sorted, double share) {
		if (sorted.length == 0) {
			return Double.NaN;
		}
		int index = (int) Math.ceil(share * sorted.length) - 1;
		return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
	}

	/** Puts the figures under a prefix such as {@code c16}. */
	public void into(String prefix, Map<String, Double> figures) {
		figures.put(prefix + ".p50", this.p50);
		figures.put(prefix + ".p95", this.p95);
		figures.put(prefix + ".p99", this.p99);
		figures.put(prefix + ".max", this.worst);
		figures.put(prefix + ".rate", this.rate);
		if (this.failed > 0) {
			figures.put(prefix + ".failed", (double) this.failed);
		}
	}

}
