package org.mandat.platform.data;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The identifier of the form that the running request carries: a form sent twice is done
 * once. The first writing transaction of the request claims it, so that claim and act
 * stand or fall together.
 */
public final class FormId {

	private static final ThreadLocal<@Nullable FormId> CURRENT = new ThreadLocal<>();

	private final UUID id;

	private boolean claimed;

	private FormId(UUID id) {
		this.id = id;
	}

	/** Notes the form of the running request. */
	public static void enter(UUID id) {
		CURRENT.set(new FormId(id));
	}

	/** Forgets the form of the request that ended. */
	public static void leave() {
		CURRENT.remove();
	}

	static @Nullable UUID unclaimed() {
		FormId form = CURRENT.get();
		return (form == null || form.claimed) ? null : form.id;
	}

	static void claimed(boolean claimed) {
		FormId form = CURRENT.get();
		if (form != null) {
			form.claimed = claimed;
		}
	}

	/** The same form arrived before and was carried out: nothing may be done again. */
	public static final class AlreadyDone extends RuntimeException {

		AlreadyDone(UUID id) {
			super("form " + id + " was carried out before");
		}

	}

}
