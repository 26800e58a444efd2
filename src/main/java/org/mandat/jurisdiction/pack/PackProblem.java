package org.mandat.jurisdiction.pack;

import org.mandat.platform.cli.CommandRefused;

/**
 * A pack that cannot be used; the message is one sentence that names file and line. It
 * stops the start: content that is half right is not shown.
 */
public final class PackProblem extends CommandRefused {

	private static final long serialVersionUID = 1L;

	PackProblem(String file, int line, String what) {
		super(file + ((line > 0) ? ", line " + line : "") + ": " + what);
	}

}
