package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The traits of a sentence by number, with how much of each. */
final class Traits {

	private final int[] at;

	private final float[] value;

	private Traits(int[] at, float[] value) {
		this.at = at;
		this.value = value;
	}

	int size() {
		return this.at.length;
	}

	int at(int k) {
		return this.at[k];
	}

	float value(int k) {
		return this.value[k];
	}

	/** Numbers for the names of traits; a rare one gets none. */
	static final class Numbers {

		private final Map<String, Integer> byName = new HashMap<>();

		/** Numbers the traits that stand in at least so many rows. */
		static Numbers of(List<Map<String, Float>> rows, int least) {
			Map<String, Integer> met = new HashMap<>();
			rows.forEach((row) -> row.keySet().forEach((name) -> met.merge(name, 1, Integer::sum)));
			List<String> often = new ArrayList<>();
			met.forEach((name, times) -> {
				if (times >= least) {
					often.add(name);
				}
			});
			Collections.sort(often);
			Numbers numbers = new Numbers();
			for (String name : often) {
				numbers.byName.put(name, numbers.byName.size());
			}
			return numbers;
		}

		int size() {
			return this.byName.size();
		}

		/** The number of a trait, or nothing if it is not known. */
		@Nullable Integer number(String name) {
			return this.byName.get(name);
		}

		Traits of(Map<String, Float> row) {
			Map<Integer, Float> known = new TreeMap<>();
			row.forEach((name, value) -> {
				Integer number = this.byName.get(name);
				if (number != null) {
					known.put(number, value);
				}
			});
			int[] at = new int[known.size()];
			float[] value = new float[known.size()];
			int k = 0;
			for (Map.Entry<Integer, Float> one : known.entrySet()) {
				at[k] = one.getKey();
				value[k++] = one.getValue();
			}
			return new Traits(at, value);
		}

	}

}
