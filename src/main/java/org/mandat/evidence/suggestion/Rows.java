package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The rows of coded texts for learning. Reports say two or three things in one sentence
 * more often than the texts do, so each row is also joined with another of its language:
 * a theme must not speak against another.
 */
final class Rows {

	private static final Pattern SURROUNDINGS = Pattern.compile("(?:n|nr|h|hr|s):.*");

	private final List<Map<String, Float>> traits = new ArrayList<>();

	private final List<BitSet> themes = new ArrayList<>();

	private final List<String> languages = new ArrayList<>();

	Rows(Collection<Taught> texts) {
		for (Taught text : texts) {
			this.traits.addAll(text.traits());
			this.themes.addAll(text.themes());
			text.themes().forEach((any) -> this.languages.add(text.text().language()));
		}
		join();
	}

	/** The partner is drawn by a fixed rule, so that the same texts teach the same. */
	private void join() {
		int size = this.themes.size();
		long seed = 20261122;
		for (int i = 0; i < size; i++) {
			seed = seed * 6364136223846793005L + 1442695040888963407L;
			int other = (int) ((seed >>> 33) % size);
			if (!this.themes.get(i).isEmpty() && !this.themes.get(other).isEmpty()
					&& this.languages.get(i).equals(this.languages.get(other))) {
				Map<String, Float> both = new TreeMap<>(this.traits.get(i));
				both.putAll(this.traits.get(other));
				both.keySet().removeIf((name) -> SURROUNDINGS.matcher(name).matches());
				BitSet union = (BitSet) this.themes.get(i).clone();
				union.or(this.themes.get(other));
				this.traits.add(both);
				this.themes.add(union);
			}
		}
	}

	List<Map<String, Float>> traits() {
		return this.traits;
	}

	List<BitSet> themes() {
		return this.themes;
	}

}
