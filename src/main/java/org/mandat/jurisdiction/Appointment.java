package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is asked for.
 *
 * @param post the post
 * @param who a person whom the space knows, or a new one
 * @param from the first official day
 * @param until the last official day, if it is set already
 * @param acting whether it is an acting one, beside or instead of the regular holder
 * @param document the number of the decision
 */
public record Appointment(UUID post, Who who, LocalDate from, @Nullable LocalDate until, boolean acting,
		@Nullable String document) {

	/** Who is appointed. */
	public sealed interface Who {

		/** A person whom the space knows. */
		record Known(UUID person) implements Who {
		}

		/** A person whom the space does not know yet. */
		record Fresh(String name, @Nullable String phone, @Nullable String email) implements Who {
		}

	}

}
