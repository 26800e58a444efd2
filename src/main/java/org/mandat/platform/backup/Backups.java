package org.mandat.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.Sealer;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.stereotype.Component;

/**
 * Makes a backup beside the running work: sealed, in one snapshot, read again before it
 * gets its name. Refuses to replace a file and to run beside another backup.
 */
@Component
class Backups {

	static final long LOCK = 0x4261636b7570L;

	private static final String DISK_FULL = "No space left";

	private final OwnerDatabase owner;

	private final Sealer sealer;

	Backups(OwnerDatabase owner, Sealer sealer) {
		this.owner = owner;
		this.sealer = sealer;
	}

	/** Writes the backup; encrypted if a recipient's public key is named. */
	Manifest write(Path asked, @Nullable Path publicKey) {
		Path file = asked.toAbsolutePath().normalize();
		Path part = file.resolveSibling(file.getFileName() + ".part");
		if (Files.exists(file)) {
			throw new CommandRefused("The file " + file + " is there already; a backup replaces nothing.");
		}
		if (Files.notExists(file.getParent())) {
			throw new CommandRefused("There is no folder " + file.getParent() + ".");
		}
		this.sealer.seal();
		try (Connection connection = this.owner.dataSource().getConnection()) {
			return written(connection, part, file, publicKey);
		}
		catch (IOException ex) {
			throw new CommandRefused(sentence(file, ex));
		}
		catch (SQLException ex) {
			throw new CommandRefused("The backup was not made, because the database did not give its rows: "
					+ ex.getMessage() + " Nothing was changed.");
		}
	}

	private Manifest written(Connection connection, Path part, Path file, @Nullable Path publicKey)
			throws IOException, SQLException {
		connection.setAutoCommit(false);
		connection.setReadOnly(true);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		boolean kept = false;
		try {
			begin(connection);
			Manifest manifest = stream(connection, part, publicKey);
			verify(part, publicKey, manifest);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			force(file.getParent());
			kept = true;
			return manifest;
		}
		finally {
			connection.rollback();
			if (!kept) {
				Files.deleteIfExists(part);
			}
		}
	}

	private static void begin(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
			row.next();
			if (!row.getBoolean(1)) {
				throw new CommandRefused("Another backup is being made right now; try again when it is done.");
			}
		}
		BackupWriter.settle(connection);
	}

	private static Manifest stream(Connection connection, Path part, @Nullable Path publicKey)
			throws IOException, SQLException {
		Files.deleteIfExists(part);
		try (FileChannel channel = FileChannel.open(part,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			OutputStream disk = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16);
			Manifest manifest;
			if (publicKey == null) {
				manifest = new BackupWriter(connection).write(disk);
				disk.flush();
			}
			else {
				manifest = encrypted(connection, new Kept(disk), publicKey);
				disk.flush();
			}
			channel.force(true);
			return manifest;
		}
	}

	private static Manifest encrypted(Connection connection, OutputStream disk, Path publicKey)
			throws IOException, SQLException {
		try (OutputStream encrypting = RecipientKey.encrypting(disk, publicKey)) {
			return new BackupWriter(connection).write(encrypting);
		}
	}

	// Who encrypts to another's key cannot open the file again; Tink's own marks tell
	// damage when it is restored.
	private static void verify(Path part, @Nullable Path publicKey, Manifest written) throws IOException {
		if (publicKey == null && !new BackupFile(part, null).verified().equals(written)) {
			throw new IOException("what was read back is not what was written");
		}
	}

	static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private static String sentence(Path file, IOException ex) {
		if (String.valueOf(ex.getMessage()).contains(DISK_FULL)) {
			return "The disk of " + file.getParent() + " is full; the backup was not kept. Nothing was changed.";
		}
		String why = (ex instanceof NoSuchFileException) ? "a folder is missing" : String.valueOf(ex.getMessage());
		return "The backup " + file + " could not be written: " + why + ". Nothing was changed.";
	}

	/** The file's own end is not the stream's: it is forced to the disk before. */
	private static final class Kept extends java.io.FilterOutputStream {

		Kept(OutputStream out) {
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
