package org.mandat.platform.data;

import java.util.function.Supplier;

/**
 * Holds whose walls are open on this thread. {@link WallsTransactionManager} tells the
 * database at the start of each transaction; what is not told sees nothing, because the
 * policies compare with an empty list.
 */
public final class Walls {

	private static final ThreadLocal<Reader> CURRENT = ThreadLocal.withInitial(() -> Reader.NOBODY);

	private Walls() {
	}

	/** The reader of the running request, command or job. */
	public static Reader current() {
		return CURRENT.get();
	}

	/**
	 * Runs the work as this reader; transactions begun inside see this reader's space and
	 * no other.
	 */
	public static <T> T as(Reader reader, Supplier<T> work) {
		Reader before = CURRENT.get();
		CURRENT.set(reader);
		try {
			return work.get();
		}
		finally {
			CURRENT.set(before);
		}
	}

	/** Runs the work as this reader. */
	public static void run(Reader reader, Runnable work) {
		as(reader, () -> {
			work.run();
			return Boolean.TRUE;
		});
	}

	/**
	 * Opens the walls for the rest of a request; the frame calls {@link #leave()} at its
	 * end.
	 */
	public static void enter(Reader reader) {
		CURRENT.set(reader);
	}

	/** Closes what {@link #enter(Reader)} opened. */
	public static void leave() {
		CURRENT.remove();
	}

}
