package org.mandat.platform.data;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * In whose name rows are read and written: one space, the tenure that acts and whether
 * the passages of the space may be seen (the second wall, ground rule G5). A reader
 * without a space sees no walled row.
 *
 * @param space the space whose wall opens, or none
 * @param tenure the tenure that acts, or none for the system
 * @param post the post that the tenure holds
 * @param passages whether statements of people may be seen
 */
public record Reader(@Nullable UUID space, @Nullable UUID tenure, @Nullable UUID post, boolean passages) {

	/** Sees and may write nothing that belongs to a space. */
	public static final Reader NOBODY = new Reader(null, null, null, false);

	/**
	 * The product itself, working for one space: a job, an import from the command line.
	 */
	public static Reader system(UUID space) {
		return new Reader(space, null, null, true);
	}

}
