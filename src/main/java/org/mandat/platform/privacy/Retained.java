package org.mandat.platform.privacy;

import java.time.Instant;
import java.time.Period;

/**
 * A kind of record that goes by itself after a time. Whoever has one says how long it is
 * kept and counts, by the very condition of the job that removes it, what would go.
 */
public interface Retained {

	/** Its name in message keys, such as {@code mails}. */
	String key();

	/** How long it is kept after it served its purpose. */
	Period kept();

	/**
	 * Whether it belongs to the installation; else it is counted in the reader's space.
	 */
	boolean ofInstallation();

	/** What there is, and what the job would remove at this moment. */
	Count at(Instant moment);

	/**
	 * How many there are.
	 *
	 * @param all now
	 * @param due of these, what would be gone
	 */
	record Count(long all, long due) {
	}

}
