package org.mandat.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is said in answer to a question.
 *
 * @param level 0 to 4, or "none" where it does not apply
 * @param reason why
 * @param proof what shows it
 * @param until the last day of the proof
 * @param owner the post that has the proof
 * @param there the posts that were there
 * @param occasion the meeting at which it was answered
 */
public record AnswerForm(
		@NotNull(message = "assessment.form.level.required") @Pattern(regexp = "[0-4]|none",
				message = "assessment.form.level.required") String level,
		@NotBlank(message = "assessment.form.reason.required") @Size(max = 2000,
				message = "assessment.form.reason.long") String reason,
		@Nullable @Size(max = 500, message = "assessment.form.proof.long") String proof, @Nullable LocalDate until,
		@Nullable UUID owner, @Nullable List<UUID> there, @Nullable UUID occasion) {

	/** The level, or nothing where the question does not apply. */
	public @Nullable Integer number() {
		return "none".equals(this.level) ? null : Integer.valueOf(this.level);
	}

	/** The proof, or nothing if none was named. */
	public @Nullable String shown() {
		return (this.proof == null || this.proof.isBlank()) ? null : this.proof.strip();
	}

}
