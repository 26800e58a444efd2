package org.mandat.assessment;

import java.util.List;

import org.mandat.platform.text.Text;

/**
 * A side of prevention, with its benchmarks.
 *
 * @param id its key in the pack
 * @param name what it is called
 * @param question what it asks as a whole
 * @param offers what the product offers where it is low
 * @param benchmarks its benchmarks in the order of the pack
 */
public record Dimension(String id, Text name, Text question, List<String> offers, List<Benchmark> benchmarks) {

	/** The benchmark that is asked first: the first gate, else the first. */
	public Benchmark leading() {
		return this.benchmarks.stream().filter(Benchmark::gate).findFirst().orElseGet(this.benchmarks::getFirst);
	}

}
