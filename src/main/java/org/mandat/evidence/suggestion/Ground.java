package org.mandat.evidence.suggestion;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.evidence.Codebook;

/**
 * What does not change by learning: the themes, the words, the combination, the numbers
 * of the traits.
 */
final class Ground {

	private final List<String> themes;

	private final Codebook codebook;

	private final Lexicon lexicon;

	private final Combination combination;

	private final Traits.Numbers numbers;

	private final Map<String, Stems> stems;

	Ground(Teaching teaching) {
		this(teaching.codebook(), new Lexicon(teaching.lexicon()), Combination.read(teaching.combination()),
				Traits.Numbers.of(List.of(), 1), new ConcurrentHashMap<>());
	}

	private Ground(Codebook codebook, Lexicon lexicon, Combination combination, Traits.Numbers numbers,
			Map<String, Stems> stems) {
		this.themes = codebook.themes().stream().map(Codebook.Theme::id).toList();
		this.codebook = codebook;
		this.lexicon = lexicon;
		this.combination = combination;
		this.numbers = numbers;
		this.stems = stems;
	}

	/** The same with numbered traits. */
	Ground with(Traits.Numbers numbers) {
		return new Ground(this.codebook, this.lexicon, this.combination, numbers, this.stems);
	}

	List<String> themes() {
		return this.themes;
	}

	Combination combination() {
		return this.combination;
	}

	Traits.Numbers numbers() {
		return this.numbers;
	}

	Reading read(List<Line> lines, String language) {
		Stems words = this.stems.computeIfAbsent(Reading.base(language), (tag) -> new Stems(this.codebook, tag));
		return new Reading(lines, language, this.lexicon, words);
	}

	/** The same, and one number more if there is any: that something was found at all. */
	BitSet orAny(BitSet themes) {
		BitSet all = (BitSet) themes.clone();
		all.set(this.themes.size(), !themes.isEmpty());
		return all;
	}

	/** The numbers of themes; refuses none, but leaves out one that the list has not. */
	BitSet themes(Collection<String> ids) {
		BitSet found = new BitSet();
		ids.stream().mapToInt(this.themes::indexOf).filter((n) -> n >= 0).forEach(found::set);
		return found;
	}

}
