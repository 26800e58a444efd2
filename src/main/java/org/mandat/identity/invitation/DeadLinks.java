package org.mandat.identity.invitation;

import java.util.Optional;
import java.util.UUID;

import org.mandat.identity.session.Token;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the audit of its space that a link which is used up, old, void or of an ended
 * tenure was tried again, once an hour at most. A token that never was one writes
 * nothing: a stranger who guesses must not fill the audit.
 */
@Component
class DeadLinks {

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	DeadLinks(JdbcClient sql, AuditTrail audit, TransactionTemplate transactions) {
		this.sql = sql;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** Notes that this one opened nothing. */
	void tried(String token) {
		byte[] digest = Token.digest(token);
		this.sql.sql("select space_id from identity.one_time_link where token_hash = ? and space_id is not null")
			.param(digest)
			.query(UUID.class)
			.optional()
			.ifPresent((space) -> Walls.run(Reader.system(space),
					() -> this.transactions.executeWithoutResult((status) -> note(digest))));
	}

	private void note(byte[] digest) {
		Optional<UUID> tenure = this.sql
			.sql("update identity.one_time_link set tried_again_at = now() where token_hash = ?"
					+ " and (tried_again_at is null or tried_again_at < now() - interval '1 hour') returning tenure_id")
			.param(digest)
			.query(UUID.class)
			.optional();
		tenure.ifPresent((known) -> this.audit.done("identity.dead-link-tried", "tenure", known));
	}

}
