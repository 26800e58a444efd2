package org.mandat.evidence.sentence;

/**
 * A stretch of a text: code points, 0-based, half-open (decision 15). Refuses an empty or
 * backward one.
 */
public record Span(int start, int end) {

	public Span {
		if (start < 0 || end <= start) {
			throw new IllegalArgumentException("not a stretch of text: " + start + " to " + end);
		}
	}

	/** Whether the other stretch lies within this one. */
	public boolean covers(Span other) {
		return this.start <= other.start && other.end <= this.end;
	}

}
