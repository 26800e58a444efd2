package org.mandat.platform.audit;

/**
 * When something of a space last changed, as the audit trail knows it: an expression for
 * a statement that asks for it beside what it reads. Identifiers of the trail's rows grow
 * with time, so the newest is found by its index.
 */
public final class LastChange {

	/** Of everything of these {@code :kinds} in the {@code :space}. */
	public static final String OF_KINDS = """
			(select max(e.at) from unnest(:kinds::text[]) k
			  cross join lateral (select at from platform.audit_entry
			                       where space_id = :space and kind = k order by id desc limit 1) e)
			""";

	/** Of this {@code :record}, which is of one of these {@code :kinds}. */
	public static final String OF_RECORD = """
			(select at from platform.audit_entry
			  where space_id = :space and kind = any(:kinds::text[]) and record_id = :record order by id desc limit 1)
			""";

	private LastChange() {
	}

}
