package org.mandat.platform.data;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * Identifiers made by the application: version 7 for records, version 5 where a key must
 * always give the same one (RFC 9562).
 */
public final class Ids {

	private Ids() {
	}

	/**
	 * A new identifier that sorts by the time it was made, so that an index grows at its
	 * end.
	 */
	public static UUID next() {
		return UuidCreator.getTimeOrderedEpochPlus1();
	}

	/** The identifier of a key within a pack: the same on every installation. */
	public static UUID ofKey(String pack, String key) {
		return UuidCreator.getNameBasedSha1("mandat:" + pack + ":" + key);
	}

}
