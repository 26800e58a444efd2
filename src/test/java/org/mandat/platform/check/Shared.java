package org.mandat.platform.check;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose records are shared by name, read from its policy in the catalogue.
 *
 * @param db the database
 * @param table its name
 * @param kind under which its records are shared
 * @param key the column that a share names
 */
record Shared(WalledDatabase db, String table, String kind, String key) {

	private static final Pattern POLICY = Pattern.compile("s\\.kind = '([^']+)'.*s\\.id = \\w+\\.(\\w+)",
			Pattern.DOTALL);

	static Shared of(WalledDatabase db, String table) {
		String policy = db.owner()
			.queryForObject("select qual from pg_policies where schemaname || '.' || tablename = ?"
					+ " and policyname = 'addressed_to_me'", String.class, table);
		Matcher parts = POLICY.matcher(String.valueOf(policy));
		if (!parts.find()) {
			throw new IllegalStateException("not the policy of a shared table: " + policy);
		}
		return new Shared(db, table, parts.group(1), parts.group(2));
	}

	List<UUID> recordsOf(UUID space) {
		return seen(this.db.owner(), space);
	}

	List<UUID> seen(JdbcTemplate sql, UUID space) {
		return sql.queryForList("select " + this.key + " from " + this.table + " where space_id = ?", UUID.class,
				space);
	}

	void share(UUID from, UUID to, UUID record, String until) {
		unshare();
		this.db.owner()
			.update("insert into platform.share (to_space, space_id, kind, id, until, act) values (?, ?, ?, ?, " + until
					+ ", gen_random_uuid())", to, from, this.kind, record);
	}

	void unshare() {
		this.db.owner().update("delete from platform.share where kind = ?", this.kind);
	}

}
