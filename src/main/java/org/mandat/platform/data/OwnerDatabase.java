package org.mandat.platform.data;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as its owner: no wall holds here. Only sealing, backup, restore, checks
 * and the bench's seed may ask for it; a test lists who does.
 */
public final class OwnerDatabase {

	private final DataSource dataSource;

	private final JdbcClient client;

	private final TransactionTemplate transactions;

	OwnerDatabase(DataSource dataSource) {
		this.dataSource = dataSource;
		this.client = JdbcClient.create(new JdbcTemplate(dataSource));
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	/** Statements as the owner. */
	public JdbcClient sql() {
		return this.client;
	}

	/** Transactions as the owner. */
	public TransactionTemplate transactions() {
		return this.transactions;
	}

	/** For what needs a connection of its own, such as {@code COPY}. */
	public DataSource dataSource() {
		return this.dataSource;
	}

}
