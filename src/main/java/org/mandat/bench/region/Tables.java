package org.mandat.bench.region;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mandat.platform.cli.CommandRefused;

/** The tables that a region fills, in the order in which they must be filled. */
final class Tables {

	static final Table PERSON = Table.of("jurisdiction.person", "space_id id name phone email", "erased_at version");

	static final Table TENURE = Table.of("jurisdiction.tenure",
			"space_id id post_id person_id acting during from_on until_on document", "version");

	static final Table ACCOUNT = Table.of("identity.account", "id login language",
			"password_hash made_at closed_at version password_alone");

	static final Table ACCOUNT_PERSON = Table.of("identity.account_person", "space_id person_id account_id", "");

	static final Table SESSION = Table.of("identity.session", "id token_hash account_id ends_at agent proof",
			"chosen_post made_at seen_at ended_at proved_at woke_at by_provider");

	static final Table TASK = Table.of("work.task",
			"space_id id post_id origin_module origin_id due_on state made_at settled_at settled_by", "version");

	static final Table TASK_TEXT = Table.of("work.task_text", "space_id task_id lang title",
			"revision source_revision");

	static final Table BOOK = Table.of("protocol.book", "space_id year last", "");

	static final Table ENTRY = Table.of("protocol.entry",
			"space_id id year number label subject lang on_date folded entered_at",
			"paper of_id entered_by voided_at voided_by reason version");

	static final Table ENTRY_TEXT = Table.of("protocol.entry_text", "space_id entry_id lang subject", "revision");

	static final Table SALT = Table.of("platform.audit_salt", "space_id kind record_id salt", "");

	static final Table AUDIT = Table.of("platform.audit_entry",
			"space_id id at tenure_id post_id act kind record_id before after seq hash", "xid");

	static final Table SEARCH = Table.of("platform.search_entry",
			"space_id kind record_id lang title body url passages on_date words", "");

	static final List<Table> ALL = List.of(PERSON, TENURE, ACCOUNT, ACCOUNT_PERSON, SESSION, TASK, TASK_TEXT, BOOK,
			ENTRY, ENTRY_TEXT, SALT, AUDIT, SEARCH);

	private Tables() {
	}

	/**
	 * Refuses if a table is not as the region knows it; gives the tables of spaces that
	 * the region leaves empty, for the report.
	 */
	static Set<String> check(Connection owner, List<Table> known) throws SQLException {
		Map<String, List<String>> there = new TreeMap<>();
		Set<String> walled = new TreeSet<>();
		try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery("""
				select n.nspname || '.' || c.relname, a.attname, c.relrowsecurity
				  from pg_class c join pg_namespace n on n.oid = c.relnamespace
				  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				 where c.relkind = 'r' and n.nspname <> 'bench' and n.nspname !~ '^(pg_|information_schema)'
				 order by 1, 2
				""")) {
			while (row.next()) {
				there.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>()).add(row.getString(2));
				if (row.getBoolean(3)) {
					walled.add(row.getString(1));
				}
			}
		}
		for (Table table : known) {
			List<String> columns = there.getOrDefault(table.name(), List.of());
			if (!columns.equals(table.columns())) {
				throw new CommandRefused("The bench does not know the table " + table.name()
						+ " as it is now, so its region would not be like the product's data. It has " + columns
						+ ", the bench knows " + table.columns() + ".");
			}
			walled.remove(table.name());
		}
		return walled;
	}

}
