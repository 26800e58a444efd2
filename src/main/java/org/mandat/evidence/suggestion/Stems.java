package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebook.Theme;

/**
 * The stems of all themes in one language, found in a sentence. A stem of up to two
 * letters must be the whole word; the parts of a phrase follow one another with at most
 * two words between them. A stem that several themes share speaks less for each.
 */
final class Stems {

	private static final int GAP = 2;

	private static final int KEY = 3;

	private final Map<String, List<Known>> byBeginning = new HashMap<>();

	Stems(Codebook codebook, String language) {
		Map<String, Integer> shared = new HashMap<>();
		List<Known> all = new ArrayList<>();
		for (Theme theme : codebook.themes()) {
			for (Codebook.Stem stem : theme.words().getOrDefault(language, List.of())) {
				List<String> parts = Tokens.of(stem.words()).list().stream().map(Tokens.Token::folded).toList();
				if (!parts.isEmpty()) {
					all.add(new Known(theme.id(), parts, stem.weight()));
					shared.merge(String.join(" ", parts), 1, Integer::sum);
				}
			}
		}
		for (Known known : all) {
			int themes = shared.getOrDefault(String.join(" ", known.parts()), 1);
			String first = known.parts().getFirst();
			this.byBeginning
				.computeIfAbsent(first.substring(0, Math.min(KEY, first.length())), (any) -> new ArrayList<>())
				.add(known.sharedBy(themes));
		}
	}

	/** What speaks for each theme in the sentence; words count once for a theme. */
	Map<String, List<Hit>> in(Tokens sentence) {
		Map<String, List<Hit>> found = new LinkedHashMap<>();
		for (int i = 0; i < sentence.size(); i++) {
			String word = sentence.get(i).folded();
			for (int length = 1; length <= Math.min(KEY, word.length()); length++) {
				for (Known known : this.byBeginning.getOrDefault(word.substring(0, length), List.of())) {
					BitSet at = known.at(sentence, i);
					if (at != null) {
						found.computeIfAbsent(known.theme(), (any) -> new ArrayList<>())
							.add(new Hit(known, at, sentence.between(at.nextSetBit(0), at.length() - 1),
									at.cardinality() > 1 && at.stream().allMatch((n) -> sentence.get(n).capital()),
									known.weight()));
					}
				}
			}
		}
		found.replaceAll((theme, hits) -> distinct(hits));
		return found;
	}

	/**
	 * The heaviest first; a hit that adds no new word, or a stem met before, adds
	 * nothing.
	 */
	private static List<Hit> distinct(List<Hit> hits) {
		List<Hit> sorted = new ArrayList<>(hits);
		sorted.sort(Comparator.comparingDouble((Hit hit) -> -hit.known().weight()));
		BitSet covered = new BitSet();
		List<Hit> kept = new ArrayList<>();
		for (Hit hit : sorted) {
			BitSet fresh = (BitSet) hit.tokens().clone();
			fresh.andNot(covered);
			boolean again = kept.stream().anyMatch((one) -> one.known().parts().equals(hit.known().parts()));
			if (fresh.cardinality() * 2 >= hit.tokens().cardinality() && !again && !fresh.isEmpty()) {
				kept.add(hit);
				covered.or(hit.tokens());
			}
		}
		return kept;
	}

	/** A stem of a theme. */
	record Known(String theme, List<String> parts, double weight) {

		Known sharedBy(int themes) {
			return new Known(this.theme, this.parts, this.weight / Math.sqrt(themes));
		}

		@org.jspecify.annotations.Nullable
		BitSet at(Tokens sentence, int from) {
			BitSet at = new BitSet();
			int next = from;
			for (int part = 0; part < this.parts.size(); part++) {
				int last = (part == 0) ? from : Math.min(sentence.size() - 1, next + GAP);
				while (next <= last && !begins(sentence.get(next).folded(), this.parts.get(part))) {
					next++;
				}
				if (next > last) {
					return null;
				}
				at.set(next++);
			}
			return at;
		}

		private static boolean begins(String word, String stem) {
			return (stem.length() <= 2) ? word.equals(stem) : word.startsWith(stem);
		}

	}

	/** A stem that was met, the words it was met in, as they stand. */
	record Hit(Known known, BitSet tokens, String words, boolean name, double weight) {

		/** What is met again elsewhere. */
		String key() {
			return this.known.theme() + String.join(" ", this.known.parts());
		}

		/** Of a name that stands all over the document. */
		Hit weakened() {
			return new Hit(this.known, this.tokens, this.words, true, this.weight * 0.3);
		}

	}

}
