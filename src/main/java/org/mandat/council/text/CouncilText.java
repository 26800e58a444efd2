package org.mandat.council.text;

/**
 * Whose text it is: the record, where its forms lie, and which records are still in use.
 */
public enum CouncilText {

	/** What an item of the agenda is about. */
	ITEM("council-item", "council.item", "council.item_text", "item_id", "r.state = 'open'", "items/"),

	/** What was decided. */
	DECISION("decision", "council.decision", "council.decision_text", "decision_id", "true", "decisions/");

	/** The most characters of one line. */
	public static final int LONGEST = 200;

	private final String kind;

	private final String records;

	private final String forms;

	private final String key;

	private final String inUse;

	private final String path;

	CouncilText(String kind, String records, String forms, String key, String inUse, String path) {
		this.kind = kind;
		this.records = records;
		this.forms = forms;
		this.key = key;
		this.inUse = inUse;
		this.path = path;
	}

	/** The kind of record, as in audit rows. */
	public String kind() {
		return this.kind;
	}

	/** Where such a record opens, below the council's pages. */
	String path() {
		return this.path;
	}

	/** A statement with the names of this kind's tables put in. */
	String sql(String statement) {
		return statement.replace("{records}", this.records)
			.replace("{forms}", this.forms)
			.replace("{key}", this.key)
			.replace("{in-use}", this.inUse);
	}

}
