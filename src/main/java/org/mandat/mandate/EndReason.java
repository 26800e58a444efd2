package org.mandat.mandate;

import java.util.Map;

import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;

/**
 * Why something that the space keeps about its mandate ends: an agreement, a part in a
 * duty, a promise. It is refused empty and with more than 500 characters, and stays in
 * the form.
 */
public final class EndReason {

	private static final int LONGEST = 500;

	private EndReason() {
	}

	/** The form as typed, with what is wrong with the reason. */
	public static Form typed(String reason) {
		Form typed = Form.of(Map.of("reason", reason));
		if (reason.isBlank()) {
			typed.reject("reason", Refusal.of("mandate.end.reason"));
		}
		if (reason.strip().length() > LONGEST) {
			typed.reject("reason", Refusal.of("mandate.end.reasonLong"));
		}
		return typed;
	}

}
