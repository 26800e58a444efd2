package org.mandat.bench.region;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as the region knows it: the columns it fills and those it leaves to their
 * defaults. Together they must be all that the table has; if a table changes, making the
 * region is refused until this is brought up to date.
 *
 * @param name schema and table
 * @param filled the columns that the region fills, in its order
 * @param left the columns that are left as they come
 */
record Table(String name, List<String> filled, List<String> left) {

	static Table of(String name, String filled, String left) {
		return new Table(name, words(filled), words(left));
	}

	List<String> columns() {
		return Stream.concat(this.filled.stream(), this.left.stream()).sorted().toList();
	}

	String copy() {
		return "copy " + this.name + " (" + String.join(", ", this.filled) + ") from stdin";
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

}
