package org.mandat.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * What was answered together.
 *
 * @param id the answer
 * @param benchmark the key of the question
 * @param on the day
 * @param level from 0 to 4, nothing where the question does not apply
 * @param reason why
 * @param proof what shows it
 * @param until the last day on which the proof holds
 * @param owner the post that has the proof
 * @param occasion the meeting at which it was answered
 * @param there the posts that were there
 */
public record Answer(UUID id, String benchmark, LocalDate on, @Nullable Integer level, Worded reason,
		@Nullable Worded proof, @Nullable LocalDate until, @Nullable UUID owner, @Nullable UUID occasion,
		List<UUID> there) {

	/** Whether the proof is to be renewed; the level stays until it is asked again. */
	public boolean renew(LocalDate today) {
		return this.until != null && this.until.isBefore(today);
	}

	Answer at(List<UUID> posts) {
		return new Answer(this.id, this.benchmark, this.on, this.level, this.reason, this.proof, this.until, this.owner,
				this.occasion, posts);
	}

}
