package org.mandat.identity.reminder;

import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What each account chose; audited in the installation's chain, as the account is. */
@Service
class Choices {

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Choices(JdbcClient sql, AuditTrail audit, TransactionTemplate transactions) {
		this.sql = sql;
		this.audit = audit;
		this.transactions = transactions;
	}

	Choice of(UUID account) {
		return this.sql.sql("select tasks, tenures from identity.reminder_choice where account_id = ?")
			.param(account)
			.query((row, n) -> new Choice(row.getString(1), row.getString(2)))
			.optional()
			.orElse(Choice.ALL);
	}

	void keep(UUID account, Choice choice) {
		Walls.run(Reader.system(AuditTrail.INSTALLATION), () -> this.transactions.executeWithoutResult((status) -> {
			this.sql.sql("""
					insert into identity.reminder_choice (account_id, tasks, tenures) values (?, ?, ?)
					on conflict (account_id) do update set tasks = excluded.tasks, tenures = excluded.tenures
					""").params(account, choice.tasks(), choice.tenures()).update();
			this.audit.done("identity.reminders-chosen", "account", account);
		}));
	}

}
