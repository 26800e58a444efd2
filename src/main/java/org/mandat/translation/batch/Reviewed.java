package org.mandat.translation.batch;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.TextKind;

/**
 * A line with what would become of it.
 *
 * @param line as it went out and came back
 * @param kind what the text is, or nothing if this post may not read it any more
 * @param text how it stands now, or nothing if it is gone
 * @param lang the language of the batch
 * @param verdict what would become of it
 */
public record Reviewed(BatchLine line, @Nullable TextKind kind, @Nullable KeptText text, String lang, Verdict verdict) {

	/** Whether a person can decide on it now. */
	public boolean open() {
		return this.line.waits() && this.verdict.takeable();
	}

	/** The revision in the language that is before the eyes of whoever decides. */
	public int seen() {
		return (this.text == null) ? 0 : this.text.revision(this.lang);
	}

	/** What somebody wrote here since it was sent, or an empty text. */
	public String theirs() {
		KeptText.Form now = (this.text == null) ? null : this.text.in(this.lang);
		return (now == null) ? "" : now.fields().getOrDefault(this.line.field(), "");
	}

}
