package org.mandat.bench.siege;

import java.util.Arrays;

/**
 * Whether two kinds of answers can be told apart by their times: what an attacker would
 * compute who asks for addresses to find those that have an account.
 *
 * @param median the difference of the medians, in milliseconds
 * @param t Welch's t of the means
 * @param distance the largest distance of the two distributions (Kolmogorov-Smirnov)
 * @param chance how often equal distributions would be so far apart
 */
record Difference(double median, double t, double distance, double chance) {

	static Difference of(long[] one, long[] other) {
		long[] a = one.clone();
		long[] b = other.clone();
		Arrays.sort(a);
		Arrays.sort(b);
		double distance = distance(a, b);
		return new Difference((a[a.length / 2] - b[b.length / 2]) / 1e6,
				(mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length), distance,
				chance(distance, a.length, b.length));
	}

	private static double distance(long[] a, long[] b) {
		double most = 0;
		int i = 0;
		int j = 0;
		while (i < a.length && j < b.length) {
			long at = Math.min(a[i], b[j]);
			while (i < a.length && a[i] <= at) {
				i++;
			}
			while (j < b.length && b[j] <= at) {
				j++;
			}
			most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
		}
		return most;
	}

	/** Kolmogorov's distribution, with Stephens' correction for small numbers. */
	private static double chance(double distance, int one, int other) {
		double root = Math.sqrt((double) one * other / (one + other));
		double lambda = (root + 0.12 + 0.11 / root) * distance;
		if (lambda < 0.3) {
			return 1;
		}
		double sum = 0;
		for (int k = 1; k <= 100; k++) {
			sum += ((k % 2 == 1) ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
		}
		return Math.clamp(sum, 0, 1);
	}

	private static double mean(long[] times) {
		return Arrays.stream(times).average().orElse(Double.NaN);
	}

	private static double variance(long[] times) {
		double mean = mean(times);
		return Arrays.stream(times).mapToDouble((time) -> (time - mean) * (time - mean)).sum() / (times.length - 1);
	}

}
