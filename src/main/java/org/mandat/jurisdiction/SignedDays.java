package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * On which days a post sat, signed or entered something that stands. The modules that
 * keep such records implement it: whoever changes afterwards who held the post would
 * change who had signed.
 */
public interface SignedDays {

	/** What stands of a post between two days, both included, in any order. */
	List<Signed> of(UUID post, LocalDate from, LocalDate until);

	/**
	 * One thing that stands.
	 *
	 * @param on the day
	 * @param tenure the tenure that did it, or none where only the post is kept
	 */
	record Signed(LocalDate on, @Nullable UUID tenure) {
	}

}
