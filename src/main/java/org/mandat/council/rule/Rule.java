package org.mandat.council.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the council.
 *
 * @param key its name in the pack
 * @param choices the values it can have, none for a number
 * @param least the least number
 * @param most the most
 * @param proposal what the pack proposes
 * @param value what holds
 * @param document the document that sets it, none while the proposal holds
 */
public record Rule(String key, List<String> choices, int least, int most, String proposal, String value,
		@Nullable String document) {

	/** Whether it is a number and not a choice. */
	public boolean number() {
		return this.choices.isEmpty();
	}

	/** Whether a document of the council sets it. */
	public boolean settled() {
		return this.document != null;
	}

	/** Whether it can have this value. */
	boolean takes(String asked) {
		if (!number()) {
			return this.choices.contains(asked);
		}
		return asked.matches("[0-9]{1,4}") && Integer.parseInt(asked) >= this.least
				&& Integer.parseInt(asked) <= this.most;
	}

	Rule set(String to, String by) {
		return new Rule(this.key, this.choices, this.least, this.most, this.proposal, to, by);
	}

}
