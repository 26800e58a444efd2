package org.mandat.world;

import java.util.UUID;

import org.mandat.platform.data.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a mark of a person into every column that keeps something of persons, as the use
 * of years would: what is erased must have been there.
 */
public final class Planted {

	private Planted() {
	}

	/** What a browser and a device would have left, and one act that is audited. */
	public static void fill(JdbcClient sql, String mark, Whose known) {
		UUID account = known.account();
		update(sql, "update identity.session set agent = ? where account_id = ?", "Browser " + mark, account);
		update(sql, "insert into identity.code_generator (account_id, secret, last_step) values (?, ?, 1)", account,
				mark.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		update(sql, "insert into identity.recovery_code (account_id, code_hash) values (?, ?)", account,
				new byte[] { 1 });
		update(sql,
				"""
						insert into identity.passkey (id, account_id, credential_id, name, public_key, signature_count, transports,
						  backup_eligible, backed_up, attestation, client_data)
						values (?, ?, ?, ?, ?, 0, '{usb}', false, false, ?, ?)
						""",
				Ids.next(), account, account.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
				"Device " + mark, new byte[] { 2 }, new byte[] { 3 },
				mark.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		update(sql,
				"""
						insert into identity.one_time_link (token_hash, purpose, space_id, person_id, tenure_id, account_id, ends_at)
						values (?, 'recovery', ?, ?, ?, ?, now() + interval '1 hour')
						""",
				account.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), known.space(), known.person(),
				known.tenure(), account);
		update(sql, "insert into identity.reminder_choice (account_id, tasks, tenures) values (?, 'weekly', 'never')",
				account);
		update(sql, """
				insert into rights.request (space_id, id, person_id, kind, way, identity, words, received_on, due_on)
				values (?, ?, ?, 'erasure', 'page', 'signed-in', ?, current_date, current_date + 30)
				""", known.space(), Ids.next(), known.person(), "Take away " + mark);
		update(sql,
				"""
						insert into platform.mail (space_id, id, person_id, tenure_id, subject, text, facts, secret, optional, bundles,
						  made_at, due_at, state, answer)
						values (?, ?, ?, ?, 'platform.mail.trial.subject', 'a.b.c', '', ?, false, true, now(), now(), 'failed', ?)
						""",
				known.space(), Ids.next(), known.person(), known.tenure(), new byte[] { 4 }, "no " + mark);
		update(sql,
				"insert into calendar.link (space_id, id, person_id, token_hash, lang, titles) values (?, ?, ?, ?, 'sq', true)",
				known.space(), Ids.next(), known.person(), mark.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		UUID task = Ids.next();
		update(sql, """
				insert into work.task (space_id, id, post_id, origin_module, state, settled_at, settled_by)
				select space_id, ?, post_id, 'work', 'done', now(), id from jurisdiction.tenure where id = ?
				""", task, known.tenure());
		update(sql, """
				insert into platform.audit_entry (space_id, id, tenure_id, post_id, act, kind, record_id)
				select space_id, ?, id, post_id, 'work.task.settled', 'task', ? from jurisdiction.tenure where id = ?
				""", Ids.next(), task, known.tenure());
	}

	private static void update(JdbcClient sql, String statement, Object... params) {
		sql.sql(statement).params(params).update();
	}

	/** A person with a tenure and an account in a space. */
	public record Whose(UUID space, UUID person, UUID tenure, UUID account) {
	}

}
