package org.mandat.council.text;

import org.mandat.platform.translation.FormTable;

/**
 * Whose text it is: the record, where its forms lie, and which records are still in use.
 */
public enum CouncilText {

	/** What an item of the agenda is about. */
	ITEM("council-item", "items/", "council.item", "council.item_text", "item_id", "r.state = 'open'"),

	/** What was decided. */
	DECISION("decision", "decisions/", "council.decision", "council.decision_text", "decision_id", "true");

	/** The most characters of one line. */
	public static final int LONGEST = 200;

	private final FormTable table;

	private final String path;

	CouncilText(String kind, String path, String records, String forms, String key, String inUse) {
		this.table = new FormTable(kind, "council/" + path, records, forms, key, "words", inUse);
		this.path = path;
	}

	/** The kind of record, as in audit rows. */
	public String kind() {
		return this.table.kind();
	}

	FormTable table() {
		return this.table;
	}

	/** Where such a record opens, below the council's pages. */
	String path() {
		return this.path;
	}

	/**
	 * What the record of a row says in all its languages, as a column of its statement.
	 */
	public String says(String row) {
		return sql("(select jsonb_object_agg(x.lang, x.words) from {forms} x where x.space_id = " + row
				+ ".space_id and x.{key} = " + row + ".id)");
	}

	/** A statement with the names of this kind's tables put in. */
	String sql(String statement) {
		return this.table.sql(statement);
	}

}
