package org.mandat.bench.region;

import java.util.List;
import java.util.Set;

/**
 * A region that was made.
 *
 * @param towns its spaces in their order
 * @param hub the space that heard of them all
 * @param years how many years of work lie in it
 * @param rows how many rows were made
 * @param seconds how long that took
 * @param empty tables of spaces that it leaves empty
 */
public record Region(List<Town> towns, Town hub, int years, long rows, double seconds, Set<String> empty) {

	/** The town of a number, from the first again after the last. */
	public Town town(int number) {
		return this.towns.get(Math.floorMod(number, this.towns.size()));
	}

}
