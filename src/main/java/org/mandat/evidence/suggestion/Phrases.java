package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they stand for, found in a sentence. A part of a phrase is the
 * beginning of a word; with a full stop behind it, or of up to two letters, it is the
 * whole word. The parts follow one another with at most two words between them.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

	private static final int GAP = 2;

	private static final int KEY = 3;

	private final Map<String, List<Phrase<T>>> byBeginning = new HashMap<>();

	/** Adds a phrase as it is written in a pack. */
	void add(String written, T meaning) {
		Part[] parts = Arrays.stream(written.trim().split("\\s+")).map(Part::of).toArray(Part[]::new);
		String first = parts[0].stem();
		if (!first.isEmpty()) {
			this.byBeginning
				.computeIfAbsent(first.substring(0, Math.min(KEY, first.length())), (any) -> new ArrayList<>())
				.add(new Phrase<>(parts, meaning));
		}
	}

	/** What is met in a sentence, in the order of its words. */
	List<Met<T>> in(Tokens sentence) {
		List<Met<T>> met = new ArrayList<>();
		for (int i = 0; i < sentence.size(); i++) {
			String word = sentence.get(i).folded();
			for (int length = 1; length <= Math.min(KEY, word.length()); length++) {
				for (Phrase<T> phrase : this.byBeginning.getOrDefault(word.substring(0, length), List.of())) {
					BitSet at = phrase.at(sentence, i);
					if (at != null) {
						met.add(new Met<>(phrase.meaning(), at));
					}
				}
			}
		}
		return met;
	}

	/** What a phrase stands for, and the words in which it was met. */
	record Met<T>(T meaning, BitSet at) {

		/** The words, as they stand. */
		String words(Tokens sentence) {
			return sentence.between(this.at.nextSetBit(0), this.at.length() - 1);
		}

	}

	private record Part(String stem, boolean whole) {

		static Part of(String written) {
			boolean whole = written.endsWith(".");
			String stem = Tokens.fold(whole ? written.substring(0, written.length() - 1) : written);
			return new Part(stem, whole || stem.length() <= 2);
		}

		boolean begins(String word) {
			return this.whole ? word.equals(this.stem) : word.startsWith(this.stem);
		}

	}

	private record Phrase<T>(Part[] parts, T meaning) {

		@Nullable BitSet at(Tokens sentence, int from) {
			BitSet at = new BitSet();
			int next = from;
			for (int part = 0; part < this.parts.length; part++) {
				int last = (part == 0) ? from : Math.min(sentence.size() - 1, next + GAP);
				while (next <= last && !this.parts[part].begins(sentence.get(next).folded())) {
					next++;
				}
				if (next > last) {
					return null;
				}
				at.set(next++);
			}
			return at;
		}

	}

}
