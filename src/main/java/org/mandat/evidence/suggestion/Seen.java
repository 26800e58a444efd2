package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is seen of a line: the traits by which the linear method judges, and the smaller
 * bag by which passages are compared. The name of a trait tells its kind before the
 * colon.
 */
final class Seen {

	private static final int STEM = 6;

	private static final float WORD = 1.0f;

	private static final float HEADING = 0.5f;

	private static final float NEIGHBOUR = 0.3f;

	private final Reading text;

	private final String language;

	Seen(Reading text) {
		this.text = text;
		this.language = text.language();
	}

	/** The traits of a line with how much of each. */
	Map<String, Float> traits(int i) {
		Reading.Read line = this.text.get(i);
		Map<String, Float> traits = new TreeMap<>();
		line.meanings().keySet().forEach((meaning) -> traits.put("c:" + meaning, 1f));
		line.rules().forEach((theme, score) -> traits.put("r:" + theme, third(score)));
		line.codebook().forEach((theme, score) -> traits.put("k:" + theme, third(score)));
		words(line, traits);
		context(i, traits);
		int size = line.tokens().size();
		if (size < 8) {
			traits.put("s:short", 0.5f);
		}
		if (size > 28) {
			traits.put("s:long", 0.5f);
		}
		return traits;
	}

	private void words(Reading.Read line, Map<String, Float> traits) {
		for (Tokens.Token token : line.tokens().list()) {
			String stem = stem(token.folded());
			if (stem.length() >= 2) {
				traits.put("w:" + this.language + " " + stem, WORD);
			}
		}
	}

	private void context(int i, Map<String, Float> traits) {
		int heading = this.text.get(i).heading();
		if (heading >= 0) {
			Reading.Read above = this.text.get(heading);
			above.meanings().keySet().forEach((meaning) -> traits.put("h:" + meaning, HEADING));
			above.rules().forEach((theme, score) -> traits.put("hr:" + theme, HEADING * third(score)));
		}
		for (int other : new int[] { i - 1, i + 1 }) {
			if (this.text.together(i, other)) {
				Reading.Read near = this.text.get(other);
				near.meanings().keySet().forEach((meaning) -> traits.put("n:" + meaning, NEIGHBOUR));
				near.rules()
					.forEach((theme, score) -> traits.merge("nr:" + theme, NEIGHBOUR * third(score), Float::sum));
			}
			else {
				traits.put((other < i) ? "s:first" : "s:last", 0.5f);
			}
		}
	}

	/** What is compared with earlier passages: meanings and stems. */
	List<String> bag(int i) {
		Reading.Read line = this.text.get(i);
		List<String> bag = new ArrayList<>();
		line.meanings().keySet().forEach((meaning) -> bag.add("c:" + meaning));
		line.tokens()
			.list()
			.stream()
			.map((token) -> stem(token.folded()))
			.filter((stem) -> stem.length() >= 3)
			.distinct()
			.forEach((stem) -> bag.add("w:" + this.language + " " + stem));
		return bag;
	}

	/** The words of the line that make a trait; empty if it is of the surroundings. */
	BitSet where(int i, String trait) {
		Reading.Read line = this.text.get(i);
		BitSet at = new BitSet();
		String name = trait.substring(trait.indexOf(':') + 1);
		switch (trait.substring(0, trait.indexOf(':'))) {
			case "c" -> at.or(line.meanings().getOrDefault(name, at));
			case "w" -> {
				String stem = name.substring(name.indexOf(' ') + 1);
				for (int n = 0; n < line.tokens().size(); n++) {
					at.set(n, stem(line.tokens().get(n).folded()).equals(stem));
				}
			}
			default -> {
				// Of several words or of none: other traits of the line name them.
			}
		}
		return at;
	}

	static String stem(String word) {
		return (word.length() > STEM) ? word.substring(0, STEM) : word;
	}

	private static float third(double score) {
		return (float) Math.min(6, score) / 3;
	}

}
