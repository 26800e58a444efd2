package org.mandat.evidence.suggestion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * How well suggested themes met those that were found, counted over sentences: of each
 * sentence the set of offered themes against the set found. Headings are nobody's
 * statement and are left out.
 */
public final class Figures {

	private static final int FIRST = 3;

	private int right;

	private int offered;

	private int found;

	private int sentences;

	private int coded;

	private int among;

	void add(Taught text, double[][] likely, Combination combination) {
		add(text, likely, combination, (line) -> false);
	}

	/** Counts all lines but those that are left out. */
	void add(Taught text, double[][] likely, Combination combination, IntPredicate left) {
		int row = 0;
		for (int i = 0; i < likely.length; i++) {
			boolean counts = text.reading().get(i).counts();
			BitSet themes = counts ? text.themes().get(row++) : new BitSet();
			if (left.test(i)) {
				continue;
			}
			if (counts) {
				add(themes, likely[i], combination.offered(likely[i]));
			}
			else if (!text.text().lines().get(i).heading()) {
				this.sentences++;
				this.found += text.text().lines().get(i).themes().size();
				this.coded += text.text().lines().get(i).themes().isEmpty() ? 0 : 1;
			}
		}
	}

	private void add(BitSet themes, double[] likely, BitSet offers) {
		BitSet both = (BitSet) themes.clone();
		both.and(offers);
		this.sentences++;
		this.right += both.cardinality();
		this.offered += offers.cardinality();
		this.found += themes.cardinality();
		if (!themes.isEmpty()) {
			this.coded++;
			Integer[] order = Combination.order(likely);
			this.among += Arrays.stream(order).limit(FIRST).anyMatch(themes::get) ? 1 : 0;
		}
	}

	void add(Figures other) {
		this.right += other.right;
		this.offered += other.offered;
		this.found += other.found;
		this.sentences += other.sentences;
		this.coded += other.coded;
		this.among += other.among;
	}

	/** How many sentences were counted. */
	public int sentences() {
		return this.sentences;
	}

	/** Of what was offered, the share that was found. */
	public double precision() {
		return this.right / (double) Math.max(1, this.offered);
	}

	/** Of what was found, the share that was offered. */
	public double recall() {
		return this.right / (double) Math.max(1, this.found);
	}

	/** The micro-F1. */
	public double f1() {
		return 2.0 * this.right / Math.max(1, this.offered + this.found);
	}

	/** The share of coded sentences with a right theme among the first three. */
	public double amongFirst() {
		return this.among / (double) Math.max(1, this.coded);
	}

}
