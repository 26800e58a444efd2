package org.mandat.evidence.suggestion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Weighs what the methods say of a theme in a line, what they say of its neighbours and
 * of its section, by one logistic regression that all themes share. Its twenty numbers
 * are learnt by {@code evidence evaluate --calibrate} from texts that the methods had not
 * seen, and are kept in the pack.
 *
 * @param weights one for each piece of evidence, in the order of {@link #EVIDENCE}
 * @param thresholds from which the first, second and third theme of a line is offered
 * @param alone how much the linear method counts alone, without its surroundings
 */
record Combination(double[] weights, double[] thresholds, double alone) {

	/** The pieces of evidence, as the pack names them. */
	static final List<String> EVIDENCE = List.of("linear", "nearest", "lexicon", "codebook", "before", "after",
			"section", "two_before", "two_after", "first", "second", "third", "behind_the_first", "heading", "sure",
			"any", "constant");

	private static final int REACH = 5;

	static Combination read(JsonNode file) {
		return new Combination(
				EVIDENCE.stream().mapToDouble((name) -> file.path("weights").path(name).asDouble()).toArray(),
				file.path("thresholds").valueStream().mapToDouble(JsonNode::asDouble).toArray(),
				file.path("alone").asDouble());
	}

	/** How likely each theme is in each line; a line that does not count has nothing. */
	double[][] likely(Judged text) {
		double[][] likely = new double[text.size()][];
		for (int i = 0; i < text.size(); i++) {
			likely[i] = new double[text.themes()];
			if (text.counts(i)) {
				double[][] evidence = evidence(text, i);
				for (int t = 0; t < likely[i].length; t++) {
					likely[i][t] = this.alone * text.likely(i, t) + (1 - this.alone) * combined(evidence[t]);
				}
			}
		}
		return likely;
	}

	private double combined(double[] evidence) {
		double sum = 0;
		for (int k = 0; k < evidence.length; k++) {
			sum += this.weights[k] * evidence[k];
		}
		return curve(sum);
	}

	/** What speaks for each theme in a line. */
	static double[][] evidence(Judged text, int i) {
		double[] sums = text.sums(i);
		double most = Arrays.stream(sums).max().orElse(0);
		int[] rank = ranks(sums);
		double[][] evidence = new double[sums.length][];
		for (int t = 0; t < sums.length; t++) {
			double likely = text.likely(i, t);
			evidence[t] = new double[] { Math.max(-6, sums[t]), Math.sqrt(text.nearest(i, t)), text.lexicon(i, t),
					text.codebook(i, t), text.beside(i, i - 1, t), text.beside(i, i + 1, t), section(text, i, t),
					text.beside(i, i - 2, t), text.beside(i, i + 2, t), (rank[t] == 0) ? 1 : 0, (rank[t] == 1) ? 1 : 0,
					(rank[t] == 2) ? 1 : 0, sums[t] - most, text.heading(i, t), likely * likely,
					Math.clamp(text.any(i), -4, 4), 1 };
		}
		return evidence;
	}

	private static double section(Judged text, int i, int theme) {
		double section = 0;
		for (int j = Math.max(0, i - REACH); j <= Math.min(text.size() - 1, i + REACH); j++) {
			if (j != i && text.counts(j) && text.underOneHeading(i, j)) {
				section += text.likely(j, theme) / Math.abs(j - i);
			}
		}
		return section;
	}

	private static int[] ranks(double[] sums) {
		int[] rank = new int[sums.length];
		for (int t = 0; t < sums.length; t++) {
			for (int other = 0; other < sums.length; other++) {
				if (sums[other] > sums[t] || (sums[other] == sums[t] && other < t)) {
					rank[t]++;
				}
			}
		}
		return rank;
	}

	/** The themes of a line, the likeliest first. */
	static Integer[] order(double[] likely) {
		Integer[] order = new Integer[likely.length];
		Arrays.setAll(order, (t) -> t);
		Arrays.sort(order, (a, b) -> Double.compare(likely[b], likely[a]));
		return order;
	}

	/** The themes of a line that are offered. */
	BitSet offered(double[] likely) {
		BitSet offered = new BitSet();
		Integer[] order = order(likely);
		for (int rank = 0; rank < this.thresholds.length && likely[order[rank]] >= this.thresholds[rank]; rank++) {
			offered.set(order[rank]);
		}
		return offered;
	}

	/** A likelihood as a strength: what is just offered has 0.5. */
	double strength(double likely, int rank, boolean offered) {
		double threshold = this.thresholds[Math.min(rank, this.thresholds.length - 1)];
		double strength = offered ? 0.5 + 0.5 * (likely - threshold) / Math.max(1e-9, 1 - threshold)
				: Math.min(0.49, 0.5 * likely / threshold);
		return Math.round(strength * 1000) / 1000.0;
	}

	static double curve(double sum) {
		return 1 / (1 + Math.exp(-sum));
	}

}
