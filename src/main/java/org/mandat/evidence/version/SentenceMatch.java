package org.mandat.evidence.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of a text stand in its new version, word for word; only blanks and line
 * ends may differ. Those in the same order come first, then those that were moved. Each
 * sentence of either text is used once.
 */
final class SentenceMatch {

	/** Above this the same words many times over are matched by their order alone. */
	private static final int MANY = 50;

	private SentenceMatch() {
	}

	/** For each sentence of the old text its place in the new one, or -1. */
	static int[] of(List<String> old, List<String> now) {
		Map<String, List<Integer>> places = new HashMap<>();
		for (int j = 0; j < now.size(); j++) {
			places.computeIfAbsent(key(now.get(j)), (any) -> new ArrayList<>()).add(j);
		}
		int[] match = inOrder(old, places);
		Set<Integer> used = new HashSet<>();
		Arrays.stream(match).filter((j) -> j >= 0).forEach(used::add);
		Map<String, Deque<Integer>> left = new HashMap<>();
		places.forEach(
				(key, all) -> left.put(key, new ArrayDeque<>(all.stream().filter((j) -> !used.contains(j)).toList())));
		for (int i = 0; i < match.length; i++) {
			if (match[i] < 0) {
				Integer moved = left.getOrDefault(key(old.get(i)), new ArrayDeque<>()).poll();
				match[i] = (moved == null) ? -1 : moved;
			}
		}
		return match;
	}

	/**
	 * The longest run of equal sentences that rises in both texts (Hunt and Szymanski).
	 */
	private static int[] inOrder(List<String> old, Map<String, List<Integer>> places) {
		List<int[]> links = new ArrayList<>();
		List<Integer> tails = new ArrayList<>();
		for (int i = 0; i < old.size(); i++) {
			List<Integer> found = places.getOrDefault(key(old.get(i)), List.of());
			List<Integer> tried = (found.size() > MANY) ? found.subList(0, MANY) : found;
			for (int j : tried.reversed()) {
				int at = firstNotBelow(tails, links, j);
				links.add(new int[] { i, j, (at == 0) ? -1 : tails.get(at - 1) });
				if (at == tails.size()) {
					tails.add(links.size() - 1);
				}
				else {
					tails.set(at, links.size() - 1);
				}
			}
		}
		int[] match = new int[old.size()];
		Arrays.fill(match, -1);
		for (int link = tails.isEmpty() ? -1 : tails.getLast(); link >= 0; link = links.get(link)[2]) {
			match[links.get(link)[0]] = links.get(link)[1];
		}
		return match;
	}

	private static int firstNotBelow(List<Integer> tails, List<int[]> links, int j) {
		int low = 0;
		int high = tails.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (links.get(tails.get(middle))[1] < j) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * The free sentence of the new text that shares most words, or -1 if none is near.
	 */
	static int nearest(String old, List<String> now, Set<Integer> taken) {
		Set<String> words = words(old);
		int best = -1;
		double most = 0.5;
		for (int j = 0; j < now.size(); j++) {
			if (taken.contains(j)) {
				continue;
			}
			Set<String> there = words(now.get(j));
			long shared = words.stream().filter(there::contains).count();
			double share = 2.0 * shared / Math.max(1, words.size() + there.size());
			if (share > most) {
				most = share;
				best = j;
			}
		}
		return best;
	}

	/**
	 * Where a stretch of a sentence begins or ends in the same sentence with other
	 * blanks: letters are counted, blanks are not.
	 */
	static int moved(String old, int at, String now) {
		long letters = old.codePoints().limit(at).filter((c) -> !blank(c)).count();
		int point = 0;
		int unit = 0;
		while (unit < now.length() && letters > 0) {
			int c = now.codePointAt(unit);
			letters -= blank(c) ? 0 : 1;
			unit += Character.charCount(c);
			point++;
		}
		return point;
	}

	static String key(String sentence) {
		StringBuilder key = new StringBuilder();
		sentence.codePoints().filter((c) -> !blank(c)).forEach(key::appendCodePoint);
		return key.toString();
	}

	static boolean blank(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private static Set<String> words(String sentence) {
		return new HashSet<>(List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
	}

}
