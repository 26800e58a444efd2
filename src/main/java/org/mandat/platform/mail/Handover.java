package org.mandat.platform.mail;

/** What came of handing a letter to the mail server. */
sealed interface Handover {

	/** What the server said, or the library in its place; never a password. */
	String answer();

	/** The server has it. */
	record Taken(String answer) implements Handover {
	}

	/** Not now; it is tried again. */
	record Later(String problem, String answer) implements Handover {
	}

	/** Never. */
	record Refused(String problem, String answer) implements Handover {
	}

}
