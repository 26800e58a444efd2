package org.mandat.evidence.suggestion;

import java.util.List;

/**
 * A text and what each method says of each theme in each line, before the sayings are
 * combined.
 */
final class Judged {

	private final Reading text;

	private final List<String> themes;

	private final double[][] sums;

	private final double[][] nearest;

	private final double[] any;

	private final double[][] likely;

	Judged(Reading text, List<String> themes, double[][] sums, double[][] nearest, double[] any) {
		this.text = text;
		this.themes = themes;
		this.sums = sums;
		this.nearest = nearest;
		this.any = any;
		this.likely = new double[sums.length][themes.size()];
		for (int i = 0; i < sums.length; i++) {
			for (int t = 0; t < sums[i].length; t++) {
				this.likely[i][t] = Combination.curve(sums[i][t]);
			}
		}
	}

	int size() {
		return this.text.size();
	}

	int themes() {
		return this.themes.size();
	}

	boolean counts(int i) {
		return this.text.get(i).counts();
	}

	double[] sums(int i) {
		return this.sums[i];
	}

	/** How likely the linear method holds a theme; nothing for a heading. */
	double likely(int i, int theme) {
		return counts(i) ? this.likely[i][theme] : 0;
	}

	double nearest(int i, int theme) {
		return this.nearest[i][theme];
	}

	/** How strongly the linear method holds that the line says anything of any theme. */
	double any(int i) {
		return this.any[i];
	}

	double lexicon(int i, int theme) {
		return third(this.text.get(i).rules().getOrDefault(this.themes.get(theme), 0.0));
	}

	double codebook(int i, int theme) {
		return third(this.text.get(i).codebook().getOrDefault(this.themes.get(theme), 0.0));
	}

	/** How likely a theme is in another line, if that is of the same paragraph. */
	double beside(int i, int other, int theme) {
		return this.text.together(i, other) ? likely(other, theme) : 0;
	}

	/** What the lexicon says of the heading above a line. */
	double heading(int i, int theme) {
		int heading = this.text.get(i).heading();
		return (heading < 0) ? 0 : lexicon(heading, theme);
	}

	boolean underOneHeading(int i, int j) {
		return this.text.get(i).heading() == this.text.get(j).heading();
	}

	private static double third(double score) {
		return Math.min(6, score) / 3;
	}

}
