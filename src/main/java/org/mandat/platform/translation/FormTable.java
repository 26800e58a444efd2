package org.mandat.platform.translation;

/**
 * Where a module keeps a kind of text of one field: its records, and beside them their
 * forms by language. The names come from the code of the module, never from outside.
 *
 * @param kind the kind of record, as in audit rows
 * @param path where a record opens, behind the address of the space
 * @param records the table of the records, with {@code space_id} and {@code id}
 * @param forms the table of the forms, with {@code lang}, {@code revision} and
 * {@code source_revision}
 * @param key the column of the forms that names the record
 * @param words the column of the words, which is also the name of the field
 * @param inUse which records are translated; the record is {@code r}
 */
public record FormTable(String kind, String path, String records, String forms, String key, String words,
		String inUse) {

	/** A statement with the names of this table put in. */
	public String sql(String statement) {
		return statement.replace("{records}", this.records)
			.replace("{forms}", this.forms)
			.replace("{key}", this.key)
			.replace("{words}", this.words)
			.replace("{in-use}", this.inUse);
	}

	/** The same with records that are not translated any more. */
	public FormTable whetherInUse() {
		return new FormTable(this.kind, this.path, this.records, this.forms, this.key, this.words, "true");
	}

}
