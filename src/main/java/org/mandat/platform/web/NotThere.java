package org.mandat.platform.web;

/**
 * The page or record does not exist, or not for this reader: both answer 404, so that
 * nothing can be guessed.
 */
public class NotThere extends RuntimeException {

	/** Nothing more is said. */
	public NotThere() {
		super("not there", null, false, false);
	}

}
