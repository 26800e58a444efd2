package org.mandat.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Brings the programs from the archive to the data folder: beside their place, checked,
 * forced to the disk, then renamed, so that what stands in the place is whole.
 */
record Unpacking(Binaries binaries, DataFolder folder, Progress progress) {

	Programs programs() throws IOException {
		Path place = this.folder.binaries().resolve(this.binaries.folderName());
		if (Files.notExists(place)) {
			this.progress.report(Progress.Stage.UNPACKING, Duration.ZERO);
			Durably.createPrivateFolder(this.folder.binaries());
			removeLeftovers();
			Path fresh = Files.createTempDirectory(this.folder.binaries(), "unpacking-");
			try {
				unpack(fresh);
				Durably.forceTree(fresh);
				Durably.rename(fresh, place);
			}
			finally {
				Durably.deleteTree(fresh);
			}
		}
		// The real path is what running servers show.
		return new Programs(place.toRealPath().resolve("bin"), this.folder);
	}

	// Of a start that was killed; nobody else unpacks while we hold the server's lock.
	private void removeLeftovers() throws IOException {
		try (var leftovers = Files.newDirectoryStream(this.folder.binaries(), "unpacking-*")) {
			for (Path leftover : leftovers) {
				Durably.deleteTree(leftover);
			}
		}
	}

	private void unpack(Path target) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream resource = open();
				DigestInputStream digested = new DigestInputStream(new BufferedInputStream(resource, 1 << 16), digest);
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(digested))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (isNeeded(entry)) {
					write(tar, entry, target);
				}
			}
			digested.transferTo(java.io.OutputStream.nullOutputStream());
		}
		if (!HexFormat.of().formatHex(digest.digest()).equals(this.binaries.sha256())) {
			throw new Refused(Refusal.BINARIES_DAMAGED, this.binaries.resource());
		}
	}

	// What serves only to compile against the libraries stays in the archive.
	private static boolean isNeeded(TarArchiveEntry entry) {
		return !entry.getName().endsWith(".a") && !entry.getName().contains("/pkgconfig");
	}

	private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		Path path = target.resolve(entry.getName()).normalize();
		if (!path.startsWith(target)) {
			throw new Refused(Refusal.BINARIES_DAMAGED, entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(path.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
			return;
		}
		if (!entry.isFile()) {
			throw new Refused(Refusal.BINARIES_DAMAGED, entry.getName());
		}
		Files.copy(tar, path);
		boolean program = (entry.getMode() & 0100) != 0;
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
	}

	private InputStream open() {
		InputStream resource = Unpacking.class.getResourceAsStream("/" + this.binaries.resource());
		if (resource == null) {
			throw new Refused(Refusal.BINARIES_DAMAGED, this.binaries.resource());
		}
		return resource;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
