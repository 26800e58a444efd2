package org.mandat.platform.extraction.office;

import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/** What holds within a group of RTF and is forgotten at its end. */
final class RtfState {

	@Nullable Charset charset;

	int behindUnicode = 1;

	/** Whether an unknown word makes the group one that is passed over. */
	boolean optional;

	boolean skipped;

	boolean hidden;

	boolean deleted;

	boolean margin;

	boolean note;

	RtfState copy() {
		RtfState copy = new RtfState();
		copy.charset = this.charset;
		copy.behindUnicode = this.behindUnicode;
		copy.skipped = this.skipped;
		copy.hidden = this.hidden;
		copy.deleted = this.deleted;
		copy.margin = this.margin;
		copy.note = this.note;
		return copy;
	}

}
