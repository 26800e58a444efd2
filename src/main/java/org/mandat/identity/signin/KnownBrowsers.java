package org.mandat.identity.signin;

import java.time.Duration;
import java.util.UUID;

import org.mandat.identity.session.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which an account signed in before. A browser is a random token in a cookie;
 * it opens nothing, it only has its own {@link Brake}.
 */
@Component
public class KnownBrowsers {

	/** How long a browser is remembered after the last sign-in there. */
	public static final Duration LIFE = Duration.ofDays(365);

	private final JdbcClient sql;

	KnownBrowsers(JdbcClient sql) {
		this.sql = sql;
	}

	/** Whether somebody signed in as this login in this browser. */
	@Transactional(readOnly = true)
	public boolean knows(String browser, String login) {
		return !browser.isEmpty() && this.sql.sql("""
				select count(*) from identity.known_browser b join identity.account a on a.id = b.account_id
				 where b.token_hash = ? and a.login = ? and b.ends_at > now()
				""").params(Token.digest(browser), login).query(Integer.class).single() > 0;
	}

	/** Whether the person of this account signed in in this browser. */
	@Transactional(readOnly = true)
	public boolean knows(String browser, UUID account) {
		return !browser.isEmpty() && this.sql.sql(
				"select count(*) from identity.known_browser where token_hash = ? and account_id = ? and ends_at > now()")
			.params(Token.digest(browser), account)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Remembers the browser for the account; gives its token, a new one if the one sent
	 * was never ours.
	 */
	@Transactional
	public String remember(String browser, UUID account) {
		boolean ours = !browser.isEmpty()
				&& this.sql.sql("select count(*) from identity.known_browser where token_hash = ?")
					.param(Token.digest(browser))
					.query(Integer.class)
					.single() > 0;
		String token = ours ? browser : Token.make().text();
		this.sql.sql("""
				insert into identity.known_browser (token_hash, account_id, ends_at) values (?, ?, now() + ?::interval)
				on conflict (token_hash, account_id) do update set ends_at = excluded.ends_at
				""").params(Token.digest(token), account, LIFE.toDays() + " days").update();
		return token;
	}

	/** Forgets all browsers of the account but this one. */
	@Transactional
	public void forgetOthers(UUID account, String kept) {
		this.sql.sql("delete from identity.known_browser where account_id = ? and token_hash <> ?")
			.params(account, Token.digest(kept))
			.update();
	}

}
