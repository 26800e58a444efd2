package org.mandat.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.mandat.platform.data.MigrationFile;

/**
 * What a backup file says of itself: which build made it, when, in which state of the
 * schemas, and what each table must hold after a restore.
 *
 * @param format the number of this form of file
 * @param version the version of the product
 * @param commit the commit of the product
 * @param madeAt the moment of the snapshot
 * @param database the version of the database server
 * @param fingerprint the digest of all migrations
 * @param migrations the migrations of each module, in their order
 * @param tables the tables in the order in which they stand in the file
 * @param sequences where the sequences stood
 * @param heads the last link of each audit chain, by space
 * @param unsealed how many audit rows the snapshot held that were not linked yet
 */
record Manifest(int format, String version, String commit, Instant madeAt, String database, String fingerprint,
		Map<String, List<MigrationFile>> migrations, List<Table> tables, List<Sequence> sequences,
		Map<String, Head> heads, long unsealed) {

	static final int FORMAT = 1;

	static final String ENTRY = "manifest.json";

	long rows() {
		return this.tables.stream().mapToLong(Table::rows).sum();
	}

	long rowsOf(String table) {
		return this.tables.stream().filter((known) -> known.name().equals(table)).mapToLong(Table::rows).sum();
	}

	/**
	 * A table.
	 *
	 * @param name with its schema
	 * @param columns in the order of the rows' fields
	 * @param rows how many
	 * @param sha256 of the rows as they stand in the file
	 */
	record Table(String name, List<String> columns, long rows, String sha256) {

		String entry() {
			return "tables/" + this.name + ".copy";
		}

		/** What follows the word COPY, quoted. */
		String copy() {
			return Catalogue.quoted(this.name) + " ("
					+ String.join(", ", this.columns.stream().map(Catalogue::quotedWord).toList()) + ")";
		}

	}

	/** A sequence: its last number and whether that was given out. */
	record Sequence(String name, long last, boolean called) {
	}

	/** The last link of a chain. */
	record Head(long seq, String hash) {
	}

}
