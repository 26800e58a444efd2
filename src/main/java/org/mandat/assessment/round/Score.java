package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * What the coordinator says of a benchmark while the round is open.
 *
 * @param benchmark the key of the question
 * @param level from 0 to 4, nothing where the question does not apply
 * @param reason why
 * @param proof what shows it
 * @param until the last day on which the proof holds
 * @param owner the post that has the proof
 * @param version for two people who edit at once
 */
public record Score(String benchmark, @Nullable Integer level, Worded reason, @Nullable Worded proof,
		@Nullable LocalDate until, @Nullable UUID owner, long version) {

}
