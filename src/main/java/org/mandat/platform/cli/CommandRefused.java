package org.mandat.platform.cli;

/**
 * A command cannot be carried out as asked; the message is the sentence that the person
 * reads. Exit code 1.
 */
public class CommandRefused extends RuntimeException {

	/** With this sentence. */
	public CommandRefused(String sentence) {
		super(sentence);
	}

}
