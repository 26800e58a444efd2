package org.mandat.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.CommandRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup file as it is read: first its digest as a whole, then what it says of itself,
 * then each table against that. Refuses a file that is not byte for byte what was
 * written; nothing is ever taken from such a one.
 */
final class BackupFile {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path path;

	private final @Nullable Path key;

	BackupFile(Path path, @Nullable Path key) {
		this.path = path;
		this.key = key;
	}

	Path path() {
		return this.path;
	}

	/** Something done with each table's rows in turn. */
	interface TableVisitor {

		void table(String entry, InputStream rows) throws IOException;

	}

	/** Reads the whole file and compares all of it; gives what it says of itself. */
	Manifest verified() {
		if (!Files.isRegularFile(this.path)) {
			throw new CommandRefused("There is no backup file " + this.path + ".");
		}
		if (!Files.isReadable(this.path)) {
			throw new CommandRefused("The file " + this.path + " may not be read by this user.");
		}
		try {
			try (InputStream in = open()) {
				if (!Seal.holds(in)) {
					throw damaged();
				}
			}
			return contents();
		}
		catch (IOException | JacksonException | IllegalArgumentException ex) {
			throw damaged();
		}
	}

	private Manifest contents() throws IOException {
		Map<String, String> digests = new HashMap<>();
		Manifest manifest = visit((entry, rows) -> {
			MessageDigest digest = Seal.sha256();
			try (DigestInputStream read = new DigestInputStream(rows, digest)) {
				read.transferTo(java.io.OutputStream.nullOutputStream());
			}
			digests.put(entry, Seal.hex(digest));
		});
		boolean same = digests.size() == manifest.tables().size()
				&& manifest.tables().stream().allMatch((table) -> table.sha256().equals(digests.get(table.entry())));
		if (!same) {
			throw damaged();
		}
		return manifest;
	}

	/** Shows each table's rows to the visitor; gives what the file says of itself. */
	Manifest visit(TableVisitor visitor) throws IOException {
		Manifest manifest = null;
		try (ZipInputStream zip = new ZipInputStream(open())) {
			ZipEntry entry = zip.getNextEntry();
			while (entry != null) {
				if (entry.getName().startsWith("tables/")) {
					visitor.table(entry.getName(), new Rows(zip));
				}
				else if (entry.getName().equals(Manifest.ENTRY)) {
					manifest = manifest(zip.readAllBytes());
				}
				entry = zip.getNextEntry();
			}
		}
		if (manifest == null) {
			throw damaged();
		}
		return manifest;
	}

	private Manifest manifest(byte[] json) {
		if (JSON.readTree(json).path("format").asInt(0) > Manifest.FORMAT) {
			throw new CommandRefused(
					"The file " + this.path + " was made by a newer Mandat; restore it with that one or a later one.");
		}
		return JSON.readValue(json, Manifest.class);
	}

	/** The zip, decrypted if it was encrypted. */
	private InputStream open() throws IOException {
		InputStream file = new BufferedInputStream(Files.newInputStream(this.path), 1 << 16);
		boolean opened = false;
		try {
			file.mark(RecipientKey.MAGIC.length);
			boolean encrypted = Arrays.equals(file.readNBytes(RecipientKey.MAGIC.length), RecipientKey.MAGIC);
			InputStream zip = file;
			if (encrypted) {
				zip = decrypted(file);
			}
			else {
				file.reset();
			}
			opened = true;
			return zip;
		}
		finally {
			if (!opened) {
				file.close();
			}
		}
	}

	private InputStream decrypted(InputStream file) throws IOException {
		if (this.key == null) {
			throw new CommandRefused(
					"The file " + this.path + " is encrypted; name the private key that belongs to it with --key.");
		}
		try {
			return RecipientKey.decrypting(file, this.key);
		}
		catch (GeneralSecurityException ex) {
			throw new CommandRefused("The key " + this.key + " does not open the file " + this.path
					+ ": it belongs to another key, or the file is damaged. Nothing was restored.");
		}
	}

	private CommandRefused damaged() {
		return new CommandRefused("The file " + this.path
				+ " is no whole backup of Mandat: it is damaged, cut short or another kind of file. Nothing was restored.");
	}

	/** One entry of the zip; closing it leaves the zip open. */
	private static final class Rows extends java.io.FilterInputStream {

		Rows(InputStream zip) {
			super(zip);
		}

		@Override
		public void close() {
			// the zip goes on
		}

	}

}
