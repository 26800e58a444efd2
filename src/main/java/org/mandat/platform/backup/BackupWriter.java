package org.mandat.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.mandat.platform.cli.Version;
import org.mandat.platform.data.Migrations;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all tables of all modules, as they stood at one moment, row by row into a zip:
 * the memory it takes does not grow with the data. It reads as the owner and fails rather
 * than leave a row out.
 */
final class BackupWriter {

	private static final String EXPLANATION = """
			A backup of Mandat. Restore it with: ./mandat restore FILE --data DIR
			tables/ holds every table in the text form of PostgreSQL's COPY (UTF-8, tab between fields, \\N for none);
			manifest.json names the columns, the number of rows and the digest of each.
			The comment of this zip is the SHA-256 of all bytes before it.
			""";

	private final Connection connection;

	private final CopyManager copy;

	BackupWriter(Connection connection) throws SQLException {
		this.connection = connection;
		this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
	}

	/** Settings under which rows are written and read: the same on every server. */
	static void settle(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			// An error instead of a table that a policy would have thinned out.
			statement.execute("set local row_security = off");
			statement.execute("set local datestyle = 'ISO, YMD'");
			statement.execute("set local intervalstyle = 'postgres'");
			statement.execute("set local timezone = 'UTC'");
			statement.execute("set local extra_float_digits = 1");
			statement.execute("set local bytea_output = 'hex'");
		}
	}

	/** Writes the zip, digest and all; the stream stays open. */
	Manifest write(OutputStream out) throws IOException, SQLException {
		Seal.Closing closing = new Seal.Closing(new StaysOpen(out));
		try (ZipOutputStream zip = new ZipOutputStream(closing, StandardCharsets.UTF_8)) {
			zip.setComment(Seal.PLACE);
			text(zip, "READ-ME.txt", EXPLANATION);
			Catalogue catalogue = new Catalogue(this.connection);
			List<Manifest.Table> tables = new ArrayList<>();
			for (Map.Entry<String, List<String>> table : catalogue.tables().entrySet()) {
				tables.add(table(zip, new Manifest.Table(table.getKey(), table.getValue(), 0, "")));
			}
			Manifest manifest = manifest(catalogue, tables);
			text(zip, Manifest.ENTRY,
					JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
			zip.finish();
			closing.seal();
			return manifest;
		}
	}

	private Manifest.Table table(ZipOutputStream zip, Manifest.Table table) throws IOException, SQLException {
		MessageDigest digest = Seal.sha256();
		zip.putNextEntry(new ZipEntry(table.entry()));
		OutputStream rows = new DigestOutputStream(new StaysOpen(zip), digest);
		long count = this.copy.copyOut("copy " + table.copy() + " to stdout (format text, encoding 'UTF8')", rows);
		zip.closeEntry();
		return new Manifest.Table(table.name(), table.columns(), count, Seal.hex(digest));
	}

	private Manifest manifest(Catalogue catalogue, List<Manifest.Table> tables) {
		Instant now = catalogue.sql().queryForObject("select now()", java.sql.Timestamp.class).toInstant();
		String server = catalogue.sql().queryForObject("select current_setting('server_version')", String.class);
		Long unsealed = catalogue.sql()
			.queryForObject("select count(*) from platform.audit_entry where seq is null", Long.class);
		return new Manifest(Manifest.FORMAT, Version.number(), Version.commit(), now, String.valueOf(server),
				Migrations.fingerprint(), Migrations.files(), tables, catalogue.sequences(), catalogue.heads(),
				(unsealed == null) ? 0 : unsealed);
	}

	private static void text(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** Passes everything on but the end. */
	private static final class StaysOpen extends FilterOutputStream {

		StaysOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			this.out.flush();
		}

	}

}
