package org.mandat.platform.security;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The space of the running request as it was read with the session, so that nobody asks
 * for it once more. Nothing outside a request, and nothing for another space.
 */
public final class CurrentSpace {

	private static final ThreadLocal<@Nullable SpaceFrame> CURRENT = new ThreadLocal<>();

	private CurrentSpace() {
	}

	/** The space of this identifier, if the running request acts in it. */
	public static Optional<SpaceFrame> find(UUID space) {
		return Optional.ofNullable(CURRENT.get()).filter((frame) -> frame.id().equals(space));
	}

	/** For the rest of a request; the frame calls {@link #leave()} at its end. */
	public static void enter(SpaceFrame space) {
		CURRENT.set(space);
	}

	/** Forgets what {@link #enter(SpaceFrame)} noted. */
	public static void leave() {
		CURRENT.remove();
	}

}
