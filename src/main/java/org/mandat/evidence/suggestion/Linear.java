package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One logistic regression for each theme over shared traits, learnt together by
 * stochastic gradient with a penalty on large weights (ADR 0016). The order of the rows
 * is shuffled by a fixed rule, so that the same rows always give the same weights.
 */
final class Linear {

	private static final int ROUNDS = 12;

	private static final int ROUNDS_MORE = 2;

	private static final double RATE = 0.05;

	private static final double RATE_MORE = 0.02;

	private static final double SLOWER = 0.9;

	private static final float PENALTY = 0.0001f;

	/** The last row is what holds without any trait. */
	private final float[][] weights;

	private final int themes;

	private Linear(float[][] weights, int themes) {
		this.weights = weights;
		this.themes = themes;
	}

	/** Learns from rows and the themes found in each. */
	static Linear learn(List<Traits> rows, List<BitSet> found, int traits, int themes) {
		Linear linear = new Linear(new float[traits + 1][themes], themes);
		List<Row> all = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			all.add(new Row(rows.get(i), found.get(i), null, false));
		}
		linear.learn(all, ROUNDS, RATE, new boolean[traits + 1]);
		return linear;
	}

	/**
	 * The same, having learnt these rows on top; this one stays as it is. That a theme
	 * was found nowhere in them says nothing: perhaps they speak of something else.
	 */
	Linear knowing(List<Row> rows) {
		BitSet met = new BitSet();
		rows.forEach((row) -> met.or(row.found()));
		Linear more = new Linear(this.weights.clone(), this.themes);
		boolean[] shared = new boolean[this.weights.length];
		Arrays.fill(shared, true);
		more.learn(rows.stream().map((row) -> row.of(met)).toList(), ROUNDS_MORE, RATE_MORE, shared);
		return more;
	}

	private void learn(List<Row> rows, int rounds, double rate, boolean[] shared) {
		int[] order = new int[rows.size()];
		Arrays.setAll(order, (i) -> i);
		long seed = 20261122;
		float[] error = new float[this.themes];
		for (int round = 0; round < rounds; round++) {
			for (int i = order.length - 1; i > 0; i--) {
				seed = seed * 6364136223846793005L + 1442695040888963407L;
				int j = (int) ((seed >>> 33) % (i + 1));
				int kept = order[i];
				order[i] = order[j];
				order[j] = kept;
			}
			for (int row : order) {
				step(rows.get(row), error, (float) (rate * Math.pow(SLOWER, round)), shared);
			}
		}
	}

	private void step(Row row, float[] error, float rate, boolean[] shared) {
		sums(row.traits(), error);
		for (int t = 0; t < this.themes; t++) {
			error[t] = row.counts(t) * ((float) Combination.curve(error[t]) - (row.found().get(t) ? 1 : 0));
		}
		for (int k = 0; k < row.traits().size(); k++) {
			change(row.traits().at(k), row.traits().value(k), PENALTY, rate, error, shared);
		}
		if (!row.own()) {
			change(this.weights.length - 1, 1, 0, rate, error, shared);
		}
	}

	private void change(int trait, float value, float penalty, float rate, float[] error, boolean[] shared) {
		if (shared[trait]) {
			this.weights[trait] = this.weights[trait].clone();
			shared[trait] = false;
		}
		float[] weight = this.weights[trait];
		for (int t = 0; t < this.themes; t++) {
			weight[t] -= rate * (error[t] * value + penalty * weight[t]);
		}
	}

	/** The sums before the logistic curve, by theme. */
	float[] sums(Traits row) {
		float[] sums = new float[this.themes];
		sums(row, sums);
		return sums;
	}

	private void sums(Traits row, float[] into) {
		System.arraycopy(this.weights[this.weights.length - 1], 0, into, 0, this.themes);
		for (int k = 0; k < row.size(); k++) {
			float[] weight = this.weights[row.at(k)];
			float value = row.value(k);
			for (int t = 0; t < this.themes; t++) {
				into[t] += weight[t] * value;
			}
		}
	}

	/** What a trait adds for a theme. */
	float weight(int trait, int theme) {
		return this.weights[trait][theme];
	}

	/**
	 * A line to learn from.
	 *
	 * @param only the themes of which anything is known; none if of all
	 * @param own whether a space decided it, not the pack
	 */
	record Row(Traits traits, BitSet found, @Nullable BitSet only, boolean own) {

		/** The same with these themes, if anything is known of all. */
		Row of(BitSet themes) {
			return (this.only == null) ? new Row(this.traits, this.found, themes, this.own) : this;
		}

		/** How much is known of a theme. */
		float counts(int theme) {
			return (this.only == null || this.only.get(theme)) ? 1 : 0;
		}

	}

}
