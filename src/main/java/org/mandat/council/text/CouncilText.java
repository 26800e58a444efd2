package org.mandat.council.text;

import org.mandat.platform.translation.FormTable;

/**
 * Whose text it is: the record, where its forms lie, and which records are still in use.
 */
public enum CouncilText {

	/** What an item of the agenda is about. */
	ITEM("council-item", "council/items/", "council.item", "council.item_text", "item_id", "r.state = 'open'"),

	/** What was decided. */
	DECISION("decision", "council/decisions/", "council.decision", "council.decision_text", "decision_id", "true");

	/** The most characters of one line. */
	public static final int LONGEST = 200;

	private final FormTable table;

	CouncilText(String kind, String path, String records, String forms, String key, String inUse) {
		this.table = new FormTable(kind, path, records, forms, key, "words", inUse);
	}

	/** The kind of record, as in audit rows. */
	public String kind() {
		return this.table.kind();
	}

	FormTable table() {
		return this.table;
	}

	/** A statement with the names of this kind's tables put in. */
	String sql(String statement) {
		return this.table.sql(statement);
	}

}
