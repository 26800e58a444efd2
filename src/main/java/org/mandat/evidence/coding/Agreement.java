package org.mandat.evidence.coding;

import java.util.List;
import java.util.Set;

/**
 * How far two agree who coded the same sentences apart from one another: for one theme
 * the sentences in which both, one, the other or neither found it.
 */
public record Agreement(int both, int first, int second, int neither) {

	/** From which Krippendorff's alpha is good, by the list of themes. */
	public static final double GOOD = 0.8;

	/** From which it is tentative; below it the definition is to be written anew. */
	public static final double TENTATIVE = 0.67;

	/** Counts a theme over sentences; both lists tell of the same ones in order. */
	public static Agreement of(String theme, List<Set<String>> one, List<Set<String>> other) {
		int[] counts = new int[4];
		for (int i = 0; i < one.size(); i++) {
			counts[(one.get(i).contains(theme) ? 0 : 2) + (other.get(i).contains(theme) ? 0 : 1)]++;
		}
		return new Agreement(counts[0], counts[1], counts[2], counts[3]);
	}

	/** The sum over several themes, each sentence being judged once for each. */
	public Agreement and(Agreement more) {
		return new Agreement(this.both + more.both, this.first + more.first, this.second + more.second,
				this.neither + more.neither);
	}

	/**
	 * Krippendorff's alpha for two coders, nominal values and no value missing: one less
	 * the disagreement seen over the disagreement that chance would give, after his
	 * coincidence matrix (<em>Content Analysis</em>, chapter on reliability).
	 */
	public double alpha() {
		double found = 2.0 * this.both + this.first + this.second;
		double left = 2.0 * this.neither + this.first + this.second;
		double apart = this.first + this.second;
		return (apart == 0) ? 1 : 1 - (found + left - 1) * apart / (found * left);
	}

	/** Cohen's kappa: the agreement beyond what the two would reach by chance. */
	public double kappa() {
		double all = this.both + this.first + this.second + this.neither;
		double seen = (this.both + this.neither) / all;
		double mine = (this.both + this.first) / all;
		double theirs = (this.both + this.second) / all;
		double chance = mine * theirs + (1 - mine) * (1 - theirs);
		return (chance == 1) ? 1 : (seen - chance) / (1 - chance);
	}

	/** The F1 of one measured on the other; it is the same in both directions. */
	public double f1() {
		return 2.0 * this.both / Math.max(1, 2 * this.both + this.first + this.second);
	}

}
