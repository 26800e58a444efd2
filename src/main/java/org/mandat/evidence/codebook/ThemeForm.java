package org.mandat.evidence.codebook;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to change the list of themes; each act takes the fields that it
 * needs.
 */
record ThemeForm(@Size(max = 120, message = "evidence.list.name.long") @Nullable String name,
		@Size(max = 1000, message = "evidence.list.text.long") @Nullable String definition,
		@Size(max = 1000, message = "evidence.list.text.long") @Nullable String counts,
		@Size(max = 1000, message = "evidence.list.text.long") @Nullable String countsNot,
		@Size(max = 1000, message = "evidence.list.text.long") @Nullable String example,
		@Size(max = 120, message = "evidence.list.name.long") @Nullable String name2,
		@Size(max = 1000, message = "evidence.list.text.long") @Nullable String definition2, @Nullable String into,
		@Size(max = 500, message = "evidence.list.reason.long") @Nullable String reason, @Nullable Boolean same) {

	/** Whether the texts say the same as in the other languages. */
	boolean saysTheSame() {
		return Boolean.TRUE.equals(this.same);
	}

	/** The texts of the sub-theme, or of the first of two. */
	Wording first() {
		return new Wording(need(this.name), need(this.definition), ListRules.filled(this.counts),
				ListRules.filled(this.countsNot), ListRules.filled(this.example));
	}

	/** The texts of the second of two. */
	Wording second() {
		return new Wording(need(this.name2), need(this.definition2), null, null, null);
	}

	private static String need(@Nullable String value) {
		String filled = ListRules.filled(value);
		if (filled == null) {
			throw new IllegalStateException("the rules were not asked");
		}
		return filled;
	}

}
