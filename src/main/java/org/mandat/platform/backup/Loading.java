package org.mandat.platform.backup;

import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.mandat.platform.cli.CommandRefused;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Loads a backup into schemas that stand in the state of its build: all of it in one
 * transaction, with foreign keys taken off before and put on, and thereby checked, after.
 * Compares rows, digests and the last links of the audit chains.
 */
final class Loading {

	private final BackupFile file;

	private final Manifest manifest;

	Loading(BackupFile file, Manifest manifest) {
		this.file = file;
		this.manifest = manifest;
	}

	void into(DataSource owner) {
		try (Connection connection = owner.getConnection()) {
			connection.setAutoCommit(false);
			BackupWriter.settle(connection);
			load(connection, new Catalogue(connection));
			connection.commit();
			connection.setAutoCommit(true);
			new JdbcTemplate(owner).execute("analyze");
		}
		catch (SQLException | IOException ex) {
			throw new CommandRefused("The backup could not be loaded: " + ex.getMessage());
		}
	}

	private void load(Connection connection, Catalogue catalogue) throws SQLException, IOException {
		Map<String, List<String>> there = catalogue.tables();
		Map<String, List<String>> asked = this.manifest.tables()
			.stream()
			.collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::columns, (a, b) -> a, LinkedHashMap::new));
		if (!there.equals(asked)) {
			throw new CommandRefused("The tables of the backup are not those of the build that it names.");
		}
		JdbcTemplate sql = catalogue.sql();
		List<Catalogue.ForeignKey> keys = catalogue.foreignKeys();
		keys.forEach((key) -> sql.execute(key.drop()));
		List<String> names = there.keySet().stream().map(Catalogue::quoted).toList();
		names.forEach((name) -> sql.execute("alter table " + name + " disable trigger user"));
		// Migrations may have put rows in; the backup has them as they were later.
		sql.execute("truncate table " + String.join(", ", names));
		copy(connection.unwrap(PGConnection.class).getCopyAPI());
		keys.forEach((key) -> sql.execute(key.add()));
		names.forEach((name) -> sql.execute("alter table " + name + " enable trigger user"));
		this.manifest.sequences().forEach((sequence) -> sql.query("select setval(?::regclass, ?, ?)", (row) -> {
		}, Catalogue.quoted(sequence.name()), sequence.last(), sequence.called()));
		if (!catalogue.heads().equals(this.manifest.heads())) {
			throw new CommandRefused("The audit chains do not end as the backup says.");
		}
		// Transaction numbers begin anew here: the sealer would wait for the old ones.
		sql.update("update platform.audit_entry set xid = pg_current_xact_id() where seq is null");
	}

	private void copy(CopyManager copy) throws IOException {
		Map<String, Manifest.Table> tables = this.manifest.tables()
			.stream()
			.collect(Collectors.toMap(Manifest.Table::entry, (table) -> table));
		this.file.visit((entry, rows) -> {
			Manifest.Table table = tables.get(entry);
			if (table == null) {
				throw new IOException("a table that the backup does not name");
			}
			MessageDigest digest = Seal.sha256();
			long loaded = load(copy, table, new DigestInputStream(rows, digest));
			if (loaded != table.rows() || !Seal.hex(digest).equals(table.sha256())) {
				throw new CommandRefused("The table " + table.name() + " holds " + loaded + " rows instead of "
						+ table.rows() + ", or others: the backup changed while it was read.");
			}
		});
	}

	private static long load(CopyManager copy, Manifest.Table table, DigestInputStream rows) throws IOException {
		try {
			return copy.copyIn("copy " + table.copy() + " from stdin (format text, encoding 'UTF8')", rows, 1 << 16);
		}
		catch (SQLException ex) {
			throw new IOException("table " + table.name() + ": " + ex.getMessage(), ex);
		}
	}

}
