package org.mandat.identity.setup;

import java.time.Duration;

import org.mandat.identity.session.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time links to the set-up page. There is one at a time, it holds for 72 hours,
 * and none at all once the installation has an account.
 */
@Component
public class SetUpLinks {

	/** How long a link can be used. */
	static final Duration LIFE = Duration.ofHours(72);

	private final JdbcClient sql;

	SetUpLinks(JdbcClient sql) {
		this.sql = sql;
	}

	/** Whether nobody can sign in yet. */
	@Transactional(readOnly = true)
	public boolean needed() {
		return !this.sql.sql("select exists (select from identity.account)").query(Boolean.class).single();
	}

	/** Makes a new link and voids those before it; gives the secret part. */
	@Transactional
	public String make() {
		Token token = Token.make();
		this.sql.sql("delete from identity.one_time_link where purpose = 'set-up' and used_at is null").update();
		this.sql
			.sql("insert into identity.one_time_link (token_hash, purpose, ends_at)"
					+ " values (?, 'set-up', now() + ?::interval)")
			.params(token.digest(), LIFE.toHours() + " hours")
			.update();
		return token.text();
	}

	/** Whether this link can still be used. */
	@Transactional(readOnly = true)
	public boolean open(String token) {
		return this.sql
			.sql("select exists (select from identity.one_time_link where token_hash = ? and purpose = 'set-up'"
					+ " and used_at is null and ends_at > now()) and not exists (select from identity.account)")
			.param(Token.digest(token))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Uses the link up, in the transaction of what it is used for; gives whether it was
	 * still there. Two at once: the second waits for the first and finds it used.
	 */
	@Transactional
	public boolean use(String token) {
		return this.sql
			.sql("update identity.one_time_link set used_at = now() where token_hash = ? and purpose = 'set-up'"
					+ " and used_at is null and ends_at > now()")
			.param(Token.digest(token))
			.update() == 1 && needed();
	}

}
