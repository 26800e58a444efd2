package org.mandat.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a run is asked to do.
 *
 * @param spaces how many spaces the region has
 * @param years how many years of work lie in it
 * @param shortened whether it must be over within a minute
 * @param only the scenarios to measure, or all
 * @param folder the throw-away folder
 * @param tell where progress is told
 */
record Settings(int spaces, int years, boolean shortened, List<String> only, Path folder, Consumer<String> tell) {

	/** Seconds of each closed loop. */
	double seconds() {
		return this.shortened ? 0.5 : 5;
	}

	boolean wants(String scenario) {
		return this.only.isEmpty() || this.only.contains(scenario);
	}

}
