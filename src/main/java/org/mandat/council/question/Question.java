package org.mandat.council.question;

import java.util.List;

import org.mandat.platform.text.Text;

/**
 * One of the leading questions of the self-assessment.
 *
 * @param dimension its dimension in the pack, such as {@code D03}
 * @param name what the dimension is called
 * @param words the question
 * @param levels what the levels from 0 to 4 mean
 */
public record Question(String dimension, Text name, Text words, List<Text> levels) {

	/** The highest level. */
	public static final int HIGHEST = 4;

}
