package org.mandat.identity.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.factor.SecondFactor;
import org.mandat.identity.passkey.Passkeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that the tables without a space keep of an account, and how it is closed. Of
 * secrets and keys it tells that they are there, since when; never what they are.
 */
@Component
class AccountData {

	private final JdbcClient sql;

	private final SecondFactor factor;

	private final Passkeys passkeys;

	AccountData(JdbcClient sql, SecondFactor factor, Passkeys passkeys) {
		this.sql = sql;
		this.factor = factor;
		this.passkeys = passkeys;
	}

	Map<String, Object> of(UUID account) {
		Map<String, Object> known = new LinkedHashMap<>();
		this.sql.sql("select login, language, made_at, password_hash is not null from identity.account where id = ?")
			.param(account)
			.query((row) -> {
				known.put("login", row.getString(1));
				put(known, "language", row.getString(2));
				known.put("openedAt", at(row, 3));
				known.put("password", row.getBoolean(4));
			});
		known.put("sessions", sessions(account));
		known.put("passkeys", this.passkeys.of(account).stream().map((one) -> {
			Map<String, Object> facts = new LinkedHashMap<>();
			facts.put("name", one.name());
			facts.put("madeAt", one.madeAt());
			facts.put("usedAt", one.usedAt());
			return facts;
		}).toList());
		this.factor.since(account).ifPresent((since) -> known.put("authenticatorAppSince", since));
		known.put("recoveryCodesLeft", this.factor.codesLeft(account));
		this.sql.sql("select tasks, tenures from identity.reminder_choice where account_id = ?")
			.param(account)
			.query((row) -> {
				known.put("reminderTasks", row.getString(1));
				known.put("reminderTenures", row.getString(2));
			});
		known.put("knownBrowsers",
				list("select ends_at as ends_at from identity.known_browser where account_id = ?", account, "endsAt"));
		return known;
	}

	/** One-time links that were made for a person or its account, used and unused. */
	List<Map<String, Object>> links(UUID person, @Nullable UUID account) {
		return this.sql.sql("""
				select purpose, made_at, ends_at, used_at from identity.one_time_link
				 where person_id = ? or account_id = ? order by made_at
				""").params(java.util.Arrays.asList(person, account)).query((row, n) -> {
			Map<String, Object> link = new LinkedHashMap<>();
			link.put("purpose", row.getString(1));
			link.put("madeAt", at(row, 2));
			link.put("endsAt", at(row, 3));
			put(link, "usedAt", (row.getTimestamp(4) == null) ? null : at(row, 4));
			return link;
		}).list();
	}

	void forgetLinks(UUID person) {
		this.sql.sql("delete from identity.one_time_link where person_id = ?").param(person).update();
	}

	/**
	 * Takes away all that the account has, and leaves an empty one that opens nothing.
	 */
	void close(UUID account) {
		for (String table : List.of("session", "known_browser", "one_time_link", "reminder_choice")) {
			this.sql.sql("delete from identity." + table + " where account_id = ?").param(account).update();
		}
		this.factor.forget(account);
		this.passkeys.forget(account);
		this.sql.sql("""
				update identity.account
				   set login = 'erased-' || id, password_hash = null, language = null, closed_at = now(),
				       version = version + 1
				 where id = ?
				""").param(account).update();
	}

	private List<Map<String, Object>> sessions(UUID account) {
		return this.sql.sql("""
				select made_at, seen_at, ended_at, agent, proof from identity.session
				 where account_id = ? order by made_at
				""").param(account).query((row, n) -> {
			Map<String, Object> session = new LinkedHashMap<>();
			session.put("madeAt", at(row, 1));
			session.put("seenAt", at(row, 2));
			put(session, "endedAt", (row.getTimestamp(3) == null) ? null : at(row, 3));
			session.put("agent", row.getString(4));
			session.put("proof", row.getString(5));
			return session;
		}).list();
	}

	private List<Map<String, Object>> list(String statement, UUID account, String name) {
		return this.sql.sql(statement)
			.param(account)
			.query((row, n) -> Map.<String, Object>of(name, at(row, 1)))
			.list();
	}

	private static Instant at(ResultSet row, int column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
		if (value != null) {
			facts.put(name, value);
		}
	}

}
