package org.mandat.platform.backup;

/**
 * What a module sets right once a backup was restored and before anybody works with it:
 * what was true at the time of the backup only, such as open sessions.
 */
public interface AfterRestore {

	/**
	 * Sets it right, in one transaction with all others; walls are open to nothing but
	 * the tables without a space.
	 */
	void restored();

}
