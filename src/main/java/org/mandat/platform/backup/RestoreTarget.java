package org.mandat.platform.backup;

import java.io.IOException;
import java.util.List;

import org.mandat.platform.data.DatabaseAccess;

/**
 * Where a backup is restored to. Nothing of it counts until it is kept; what is not kept
 * leaves no trace.
 */
interface RestoreTarget {

	/** Where, as the operator reads it. */
	String name();

	/** Opens an empty database; refuses one that holds something. */
	DatabaseAccess open() throws IOException;

	/** The settings with which the product runs on it before it is kept. */
	List<String> settings();

	/** Ends what {@link #open()} began, so that the product itself can take over. */
	void release();

	/** Makes it the installation. */
	void keep() throws IOException;

	/** Takes away all that was made. */
	void discard();

}
