package org.mandat.platform.security;

import java.util.Optional;

/** Finds the session behind a token; the module that keeps accounts implements it. */
public interface SessionSource {

	/**
	 * The living session of this token, or nothing if it ended, is too old or never was.
	 */
	Optional<Session> find(String token);

}
