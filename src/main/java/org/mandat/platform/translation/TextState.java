package org.mandat.platform.translation;

/** How a text stands in a language, in the order in which it waits. */
public enum TextState {

	/** Another language says something newer. */
	BEHIND("behind", "badge--waits"),
	/** It does not exist in the language. */
	MISSING("missing", "badge--problem"),
	/** It was sent out and is not back. */
	SENT("sent", "badge--half"),
	/** It says what the newest says. */
	CURRENT("current", "badge--full");

	private final String word;

	private final String shape;

	TextState(String word, String shape) {
		this.word = word;
		this.shape = shape;
	}

	/** The last part of its message key, and its name in addresses. */
	public String word() {
		return this.word;
	}

	/** How its badge looks. */
	public String shape() {
		return this.shape;
	}

	/** Whether somebody has to do something. */
	public boolean waits() {
		return this == BEHIND || this == MISSING;
	}

}
