package org.mandat.council.question;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A question of the self-assessment as a meeting is asked it.
 *
 * @param key its key in the pack: a benchmark, or a dimension at meetings before the
 * questions were asked by benchmark
 * @param dimension what its dimension is called
 * @param words the question
 * @param evidence what shows it, nothing of a whole dimension
 * @param levels what the levels from 0 to 4 mean
 */
public record Question(String key, Text dimension, Text words, @Nullable Text evidence, List<Text> levels) {

	/** The highest level. */
	public static final int HIGHEST = 4;

}
