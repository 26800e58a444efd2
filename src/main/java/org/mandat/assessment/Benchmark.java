package org.mandat.assessment;

import java.util.List;

import org.mandat.platform.text.Text;

/**
 * One question of the self-assessment.
 *
 * @param id its key in the pack
 * @param dimension the dimension to which it belongs
 * @param gate whether it caps its dimension while it is below level 2
 * @param statement what would be so
 * @param evidence what shows it
 * @param months how long a proof holds
 * @param levels what levels 0 to 4 look like
 */
public record Benchmark(String id, String dimension, boolean gate, Text statement, Text evidence, int months,
		List<Text> levels) {

	/** The highest level. */
	public static final int HIGHEST = 4;

}
