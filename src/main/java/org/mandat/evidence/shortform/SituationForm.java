package org.mandat.evidence.shortform;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The quarter's half page: up to five answers. */
record SituationForm(@NotBlank(message = "evidence.situation.quarter.required") @Nullable String quarter,
		@Size(max = SituationForm.MOST, message = "evidence.situation.long") @Nullable String calmer,
		@Size(max = SituationForm.MOST, message = "evidence.situation.long") @Nullable String tenser,
		@Size(max = SituationForm.MOST, message = "evidence.situation.long") @Nullable String talk,
		@Size(max = SituationForm.MOST, message = "evidence.situation.long") @Nullable String done,
		@Size(max = SituationForm.MOST, message = "evidence.situation.long") @Nullable String missing,
		@Nullable String names) {

	/** Half a page is about two thousand letters. */
	static final int MOST = 2_000;

	/** What was answered, by the question's key. */
	Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		put(answers, "calmer", this.calmer);
		put(answers, "tenser", this.tenser);
		put(answers, "talk", this.talk);
		put(answers, "done", this.done);
		put(answers, "missing", this.missing);
		return answers;
	}

	private static void put(Map<String, String> answers, String question, @Nullable String answer) {
		if (!ShortForms.blank(answer)) {
			answers.put(question, String.valueOf(answer).strip());
		}
	}

}
