package org.mandat.evidence.codebook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A numbered version of a space's list of themes: what was changed, and why.
 *
 * @param n its number
 * @param base the pack's version on top of which it stands
 * @param act add, reword, merge, split, retire or return
 * @param theme the theme that was changed
 * @param into what it was merged or split into
 * @param reason why
 * @param at when
 * @param post the kind of post that acted, or none for the system
 */
public record ListVersion(int n, String base, String act, String theme, List<String> into, String reason, Instant at,
		@Nullable String post) {

	/** As codings bear it. */
	public String number() {
		return this.base + "-" + this.n;
	}

}
