package org.mandat.evidence.coding;

import java.util.List;

/**
 * A theme that a statement may be coded with.
 *
 * @param key the number key that codes it
 * @param code the theme, or a sub-theme of the space
 * @param why the words that speak for it
 * @param near words of the neighbouring sentences that do
 * @param earlier words that were coded so before and are like these
 * @param asked the theme whose suggestion waits for an answer, or an empty text
 */
public record Likely(int key, String code, List<String> why, List<String> near, List<String> earlier, String asked) {

	/** Whether a suggestion waits for an answer. */
	public boolean waits() {
		return !this.asked.isEmpty();
	}

}
