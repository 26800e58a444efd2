package org.mandat.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * How a trial of the mail server ended, as the page says it.
 *
 * @param key of the sentence, or an empty text if nothing was tried
 * @param taken whether the server has the message
 * @param answer what the server said
 */
public record TrialResult(String key, boolean taken, String answer) {

	static TrialResult of(@Nullable Handover handover) {
		return switch (handover) {
			case null -> new TrialResult("", false, "");
			case Handover.Taken(String answer) -> new TrialResult("platform.mail.trial.taken", true, answer);
			case Handover.Later(String problem, String answer) -> new TrialResult(problem, false, answer);
			case Handover.Refused(String problem, String answer) -> new TrialResult(problem, false, answer);
		};
	}

}
