package org.mandat.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling the database who reads, and claims the request's
 * form in its first writing one. The settings are local to the transaction: a connection
 * that goes back to the pool forgets them.
 */
class WallsTransactionManager extends JdbcTransactionManager {

	private static final String OPEN = "select set_config('mandat.spaces', ?, true),"
			+ " set_config('mandat.passage_spaces', ?, true)";

	private static final String CLAIM = "insert into platform.form_done (id) values (?) on conflict do nothing";

	WallsTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		super.doBegin(transaction, definition);
		try {
			Connection connection = connection();
			open(connection, Walls.current());
			UUID form = definition.isReadOnly() ? null : FormId.unclaimed();
			if (form != null) {
				claim(connection, form);
			}
		}
		catch (SQLException ex) {
			doCleanupAfterCompletion(transaction);
			throw new CannotCreateTransactionException("the walls could not be opened", ex);
		}
		catch (FormId.AlreadyDone done) {
			rollbackQuietly();
			doCleanupAfterCompletion(transaction);
			throw done;
		}
	}

	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		FormId.claimed(false);
		super.doRollback(status);
	}

	private Connection connection() {
		ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
		if (holder == null) {
			throw new IllegalStateException("no connection after begin");
		}
		return holder.getConnection();
	}

	private static void open(Connection connection, Reader reader) throws SQLException {
		if (reader.space() == null) {
			return;
		}
		String spaces = array(reader.space());
		try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
			statement.setString(1, spaces);
			statement.setString(2, reader.passages() ? spaces : "");
			try (ResultSet row = statement.executeQuery()) {
				row.next();
			}
		}
	}

	private static void claim(Connection connection, UUID form) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
			statement.setObject(1, form);
			if (statement.executeUpdate() == 0) {
				throw new FormId.AlreadyDone(form);
			}
			FormId.claimed(true);
		}
	}

	private void rollbackQuietly() {
		try {
			connection().rollback();
		}
		catch (SQLException ex) {
			logger.debug("rollback after a repeated form failed", ex);
		}
	}

	private static String array(@Nullable UUID space) {
		return "{" + space + "}";
	}

}
