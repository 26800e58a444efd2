package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A file with one key, readable by its owner only. Two who make it at once get the same
 * one: the second finds the first's.
 */
public final class KeyFile {

	private KeyFile() {
	}

	/** Reads the file; makes it first if there is none. */
	public static String readOrMake(Path file, Supplier<String> fresh) throws IOException {
		if (Files.notExists(file)) {
			Path folder = file.toAbsolutePath().getParent();
			Durably.createPrivateFolder(folder);
			Path made = folder.resolve(file.getFileName() + "." + UUID.randomUUID());
			try {
				Durably.writePrivate(made, fresh.get());
				Files.createLink(file, made);
				Durably.force(folder);
			}
			catch (FileAlreadyExistsException ex) {
				// Somebody else was quicker; that one holds.
			}
			finally {
				Files.deleteIfExists(made);
			}
		}
		// A copy or a restore may have widened it.
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		return Files.readString(file);
	}

}
