package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns how the methods are combined: from what each says of texts whose hand it has not
 * learnt from, by Newton's method; then the thresholds with the best F1 on the same
 * texts.
 */
final class Calibration {

	private static final int STEPS = 25;

	private static final int GRID = 16;

	private static final double ALONE = 0.4;

	private final List<double[]> evidence = new ArrayList<>();

	private final List<Boolean> found = new ArrayList<>();

	private final Map<Taught, Judged> judged = new LinkedHashMap<>();

	private Calibration() {
	}

	/** The combination that suits these texts. */
	static Combination of(Ground ground, List<Taught> texts) {
		Calibration calibration = new Calibration();
		Map<String, List<Taught>> hands = new TreeMap<>();
		texts.forEach((text) -> hands.computeIfAbsent(text.text().hand(), (any) -> new ArrayList<>()).add(text));
		hands.forEach((hand, own) -> {
			if (!own.getFirst().text().statements()) {
				Model model = Model.learn(ground,
						texts.stream().filter((text) -> !text.text().hand().equals(hand)).toList());
				own.forEach((text) -> calibration.take(text, model.judge(text.prepared(model))));
			}
		});
		return calibration.thresholds(calibration.weights());
	}

	private void take(Taught text, Judged judged) {
		this.judged.put(text, judged);
		int row = 0;
		for (int i = 0; i < judged.size(); i++) {
			if (judged.counts(i)) {
				double[][] all = Combination.evidence(judged, i);
				for (int t = 0; t < all.length; t++) {
					this.evidence.add(all[t]);
					this.found.add(text.themes().get(row).get(t));
				}
				row++;
			}
		}
	}

	private double[] weights() {
		int n = Combination.EVIDENCE.size();
		double[] weights = new double[n];
		for (int step = 0; step < STEPS; step++) {
			double[] slope = weights.clone();
			double[][] bend = new double[n][n];
			for (int a = 0; a < n; a++) {
				bend[a][a] = 1;
			}
			for (int row = 0; row < this.evidence.size(); row++) {
				add(this.evidence.get(row), this.found.get(row), weights, slope, bend);
			}
			double[] by = solve(bend, slope);
			for (int a = 0; a < n; a++) {
				weights[a] -= by[a];
			}
		}
		return weights;
	}

	private static void add(double[] evidence, boolean found, double[] weights, double[] slope, double[][] bend) {
		double sum = 0;
		for (int a = 0; a < weights.length; a++) {
			sum += weights[a] * evidence[a];
		}
		double likely = Combination.curve(sum);
		double error = likely - (found ? 1 : 0);
		double unsure = Math.max(1e-6, likely * (1 - likely));
		for (int a = 0; a < weights.length; a++) {
			slope[a] += error * evidence[a];
			for (int b = 0; b < weights.length; b++) {
				bend[a][b] += unsure * evidence[a] * evidence[b];
			}
		}
	}

	/** Gauss and Jordan, with the largest pivot. */
	private static double[] solve(double[][] left, double[] right) {
		int n = right.length;
		for (int c = 0; c < n; c++) {
			int pivot = c;
			for (int r = c + 1; r < n; r++) {
				pivot = (Math.abs(left[r][c]) > Math.abs(left[pivot][c])) ? r : pivot;
			}
			double[] row = left[c];
			left[c] = left[pivot];
			left[pivot] = row;
			double value = right[c];
			right[c] = right[pivot];
			right[pivot] = value;
			for (int r = 0; r < n; r++) {
				if (r != c) {
					double times = left[r][c] / left[c][c];
					for (int k = c; k < n; k++) {
						left[r][k] -= times * left[c][k];
					}
					right[r] -= times * right[c];
				}
			}
		}
		double[] solution = new double[n];
		for (int c = 0; c < n; c++) {
			solution[c] = right[c] / left[c][c];
		}
		return solution;
	}

	private Combination thresholds(double[] weights) {
		Combination unsure = new Combination(weights, new double[] { 1, 1, 1 }, ALONE);
		Map<Taught, double[][]> likely = new LinkedHashMap<>();
		this.judged.forEach((text, judged) -> likely.put(text, unsure.likely(judged)));
		return best(likely, weights, ALONE);
	}

	/** The thresholds with the best F1. */
	static Combination best(Map<Taught, double[][]> likely, double[] weights, double alone) {
		Combination best = new Combination(weights, new double[] { 1, 1, 1 }, alone);
		double most = -1;
		for (int a = 2; a < GRID; a++) {
			for (int b = a; b < GRID; b++) {
				double[] thresholds = { a / 25.0, b / 25.0, b / 25.0 * 1.2 };
				Combination tried = new Combination(weights, thresholds, alone);
				Figures figures = new Figures();
				likely.forEach((text, all) -> figures.add(text, all, tried));
				if (figures.f1() > most) {
					most = figures.f1();
					best = tried;
				}
			}
		}
		return best;
	}

}
