package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.List;

import org.mandat.evidence.sentence.Sentence;

/**
 * A text prepared once: read, its traits numbered, the pack's likest passages found. What
 * a space learns later changes none of this.
 */
public final class Prepared {

	private final Reading reading;

	private final List<Sentence> sentences;

	private final List<Traits> traits = new ArrayList<>();

	private final List<List<String>> bags = new ArrayList<>();

	private final List<List<Nearest.Like>> likest = new ArrayList<>();

	Prepared(Reading reading, List<Sentence> sentences, Traits.Numbers numbers, Nearest nearest, String notOf) {
		this.reading = reading;
		this.sentences = sentences;
		Seen seen = new Seen(reading);
		for (int i = 0; i < reading.size(); i++) {
			boolean counts = reading.get(i).counts();
			List<String> bag = counts ? seen.bag(i) : List.of();
			this.traits.add(numbers.of(counts ? seen.traits(i) : java.util.Map.of()));
			this.bags.add(bag);
			this.likest.add(counts ? List.copyOf(nearest.to(bag, notOf)) : List.of());
		}
	}

	Reading reading() {
		return this.reading;
	}

	List<Sentence> sentences() {
		return this.sentences;
	}

	Traits traits(int i) {
		return this.traits.get(i);
	}

	List<String> bag(int i) {
		return this.bags.get(i);
	}

	List<Nearest.Like> likest(int i) {
		return this.likest.get(i);
	}

}
