package org.mandat.platform.cli;

import java.util.List;

/**
 * What a module puts into the throw-away installation of a training run, so that pages
 * behind the sign-in are walked through as well. It is asked for by {@code train} only.
 */
public interface Rehearsal {

	/** Fills the empty installation and gives the accounts to walk through it with. */
	List<Visitor> prepare();

	/**
	 * Who walks.
	 *
	 * @param login the address to sign in with
	 * @param password made for this run
	 */
	record Visitor(String login, String password) {
	}

}
