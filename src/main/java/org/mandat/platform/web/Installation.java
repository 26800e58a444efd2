package org.mandat.platform.web;

import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Small facts of the installation that belong to no space: who operates the server, when
 * it was set up.
 */
@Component
public class Installation {

	private static final String OPERATOR = "operator";

	private final JdbcClient sql;

	private final String configured;

	private volatile String operator = "";

	private volatile long readAt;

	Installation(JdbcClient sql, @Value("${mandat.operator:}") String configured) {
		this.sql = sql;
		this.configured = configured;
	}

	/**
	 * The name of who runs the server; read again after a minute, because another node
	 * may have changed it.
	 */
	public String operator() {
		if (!this.configured.isBlank()) {
			return this.configured;
		}
		long now = System.nanoTime();
		if (this.readAt == 0 || now - this.readAt > 60_000_000_000L) {
			this.operator = fact(OPERATOR).orElse("");
			this.readAt = now;
		}
		return this.operator;
	}

	/** A fact by its name. */
	public Optional<String> fact(String name) {
		return this.sql.sql("select value from platform.installation where name = ?")
			.param(name)
			.query(String.class)
			.optional();
	}

	/** Keeps a fact. */
	@Transactional
	public void keep(String name, String value) {
		this.sql.sql("""
				insert into platform.installation (name, value) values (?, ?)
				on conflict (name) do update set value = excluded.value, changed_at = now()
				""").params(name, value).update();
		this.readAt = 0;
	}

}
