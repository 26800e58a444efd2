package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a theme is suggested for a line: its own words, its neighbours', earlier codings.
 */
final class Reasons {

	private static final int MOST = 4;

	private static final int MOST_EARLIER = 2;

	private static final double ALIKE = 0.2;

	private final Ground ground;

	private final Linear linear;

	private final Nearest taught;

	private final Seen seen;

	private final Reading text;

	private final int line;

	private final Map<String, Float> traits;

	Reasons(Ground ground, Linear linear, Nearest taught, Reading text, int line) {
		this.ground = ground;
		this.linear = linear;
		this.taught = taught;
		this.seen = new Seen(text);
		this.text = text;
		this.line = line;
		this.traits = this.seen.traits(line);
	}

	/** The words of the line that speak most for a theme, in their order. */
	List<String> words(int theme) {
		Tokens tokens = this.text.get(this.line).tokens();
		double[] much = new double[tokens.size()];
		this.traits.forEach((name, value) -> {
			double adds = adds(name, theme) * value;
			if (adds > 0 && (!name.startsWith("w:") || this.taught.rare(name))) {
				BitSet at = this.seen.where(this.line, name);
				at.stream().forEach((n) -> much[n] += adds / at.cardinality());
			}
		});
		List<Integer> best = new ArrayList<>();
		for (int n = 0; n < much.length; n++) {
			if (much[n] > 0 && tokens.get(n).folded().length() > 2) {
				best.add(n);
			}
		}
		best.sort(Comparator.comparingDouble((Integer n) -> -much[n]));
		BitSet chosen = new BitSet();
		best.stream().limit(MOST).filter((n) -> much[n] * 3 >= much[best.getFirst()]).forEach(chosen::set);
		return runs(tokens, chosen);
	}

	/** Words of the neighbouring lines whose meanings speak for a theme too. */
	List<String> near(int theme) {
		Set<String> words = new LinkedHashSet<>();
		for (int other : new int[] { this.line - 1, this.line + 1 }) {
			if (this.text.together(this.line, other)) {
				this.text.get(other).meanings().forEach((meaning, at) -> {
					if (adds("n:" + meaning, theme) > 0.05 && words.size() < 2) {
						words.add(this.text.get(other).tokens().between(at.nextSetBit(0), at.nextSetBit(0)));
					}
				});
			}
		}
		return List.copyOf(words);
	}

	/** The space's own earlier codings with this theme that are most like the line. */
	static List<String> earlier(int theme, List<Nearest.Like> likest) {
		return likest.stream()
			.filter((like) -> like.much() >= ALIKE && like.passage().themes().get(theme))
			.limit(MOST_EARLIER)
			.map((like) -> like.passage().quote())
			.distinct()
			.toList();
	}

	private double adds(String trait, int theme) {
		Integer number = this.ground.numbers().number(trait);
		return (number == null) ? 0 : this.linear.weight(number, theme);
	}

	private static List<String> runs(Tokens tokens, BitSet chosen) {
		List<String> runs = new ArrayList<>();
		for (int from = chosen.nextSetBit(0); from >= 0; from = chosen.nextSetBit(chosen.nextClearBit(from))) {
			String run = tokens.between(from, chosen.nextClearBit(from) - 1).replaceAll("\\s+", " ");
			if (!runs.contains(run)) {
				runs.add(run);
			}
		}
		return runs;
	}

}
