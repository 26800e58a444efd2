package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Passages coded before, found again by what they have in common with a line: the cosine
 * over meanings and stems, a rare one counting more.
 */
final class Nearest {

	private static final int MOST = 15;

	private static final double LEAST = 0.05;

	/** A word that the pack's texts do not have is a name or a word of the place. */
	private static final double UNKNOWN = 6;

	/** In less than one of twenty passages. */
	private static final double RARE = 3;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Map<String, Double> rarity;

	private final double unknown;

	private final List<Passage> passages;

	private final int[][] holders;

	private final float[][] shares;

	/** Looks among these passages; how rare a trait is they tell themselves. */
	Nearest(List<Passage> passages) {
		this(passages, rarity(passages), 0);
	}

	/** Looks among these passages, with what another collection knows of rarity. */
	Nearest(List<Passage> passages, Nearest known) {
		this(passages, known.rarity, UNKNOWN);
	}

	private Nearest(List<Passage> passages, Map<String, Double> rarity, double unknown) {
		this.unknown = unknown;
		this.passages = List.copyOf(passages);
		this.rarity = rarity;
		List<List<Integer>> holders = new ArrayList<>();
		List<List<Float>> shares = new ArrayList<>();
		for (int p = 0; p < passages.size(); p++) {
			int at = p;
			weighed(passages.get(p).bag()).forEach((name, share) -> {
				int number = this.numbers.computeIfAbsent(name, (any) -> {
					holders.add(new ArrayList<>());
					shares.add(new ArrayList<>());
					return holders.size() - 1;
				});
				holders.get(number).add(at);
				shares.get(number).add(share.floatValue());
			});
		}
		this.holders = holders.stream()
			.map((list) -> list.stream().mapToInt(Integer::intValue).toArray())
			.toArray(int[][]::new);
		this.shares = shares.stream().map(Nearest::floats).toArray(float[][]::new);
	}

	/** The passages most like a bag, the likest first, but none of this hand. */
	List<Like> to(List<String> bag, String notOf) {
		float[] like = new float[this.passages.size()];
		weighed(bag).forEach((name, share) -> {
			Integer number = this.numbers.get(name);
			if (number != null) {
				for (int k = 0; k < this.holders[number].length; k++) {
					like[this.holders[number][k]] += (float) (share * this.shares[number][k]);
				}
			}
		});
		// The likest few, the likest first, the earlier before the later of equals.
		int[] best = new int[MOST];
		int found = 0;
		for (int p = 0; p < like.length; p++) {
			if (like[p] > LEAST && (found < MOST || like[p] > like[best[MOST - 1]])
					&& (notOf.isEmpty() || !this.passages.get(p).hand().equals(notOf))) {
				int at = Math.min(found, MOST - 1);
				for (; at > 0 && like[best[at - 1]] < like[p]; at--) {
					best[at] = best[at - 1];
				}
				best[at] = p;
				found = Math.min(found + 1, MOST);
			}
		}
		return Arrays.stream(best, 0, found).mapToObj((p) -> new Like(this.passages.get(p), like[p])).toList();
	}

	/** Whether a trait stands in few passages only, so that meeting it says something. */
	boolean rare(String name) {
		return this.rarity.getOrDefault(name, RARE) >= RARE;
	}

	/** How strongly the likest passages speak for each theme, from 0 to 1. */
	static double[] scores(List<Like> likest, int themes) {
		double[] scores = new double[themes];
		double all = 0.02;
		for (Like one : likest.stream()
			.sorted(Comparator.comparingDouble((Like like) -> -like.much()))
			.limit(MOST)
			.toList()) {
			double weight = one.much() * one.much();
			all += weight;
			one.passage().themes().stream().forEach((theme) -> scores[theme] += weight);
		}
		double sum = all;
		return Arrays.stream(scores).map((score) -> score / sum).toArray();
	}

	private Map<String, Double> weighed(List<String> bag) {
		Map<String, Double> weighed = new HashMap<>();
		double square = 0;
		for (String name : bag) {
			double rare = this.rarity.getOrDefault(name, this.unknown);
			if (rare > 0 && weighed.put(name, rare) == null) {
				square += rare * rare;
			}
		}
		double length = Math.sqrt(Math.max(square, 1e-9));
		weighed.replaceAll((name, rare) -> rare / length);
		return weighed;
	}

	private static Map<String, Double> rarity(List<Passage> passages) {
		Map<String, Integer> met = new HashMap<>();
		passages.forEach((passage) -> passage.bag().forEach((name) -> met.merge(name, 1, Integer::sum)));
		Map<String, Double> rarity = new HashMap<>();
		met.forEach((name, times) -> rarity.put(name, Math.log((passages.size() + 1.0) / (times + 0.5))));
		return rarity;
	}

	private static float[] floats(List<Float> list) {
		float[] floats = new float[list.size()];
		for (int i = 0; i < floats.length; i++) {
			floats[i] = list.get(i);
		}
		return floats;
	}

	/** A passage that was coded, or looked at and left without a theme. */
	record Passage(List<String> bag, BitSet themes, String hand, String quote) {
	}

	/** A passage and how like it is. */
	record Like(Passage passage, float much) {
	}

}
