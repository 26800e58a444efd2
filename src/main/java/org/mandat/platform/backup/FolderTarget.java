package org.mandat.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.DatabaseAccess;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.DatabaseServer;
import org.mandat.platform.database.EmbeddedPostgres;
import org.mandat.platform.database.ServerSettings;
import org.springframework.util.FileSystemUtils;

/**
 * A new data folder with its own database. It is made beside its place, under a name that
 * says that it is not done, and gets its own name in one step at the end.
 */
final class FolderTarget implements RestoreTarget {

	private final Path folder;

	private final Path work;

	private @Nullable DatabaseServer server;

	FolderTarget(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
		this.work = this.folder.resolveSibling(this.folder.getFileName() + ".restoring");
	}

	@Override
	public String name() {
		return "the folder " + this.folder;
	}

	/** Refuses a folder in which something lies; before anything is read or written. */
	void refuseIfTaken() throws IOException {
		if (Files.notExists(this.folder)) {
			return;
		}
		if (!Files.isDirectory(this.folder)) {
			throw new CommandRefused(this.folder + " is not a folder.");
		}
		try (Stream<Path> inside = Files.list(this.folder)) {
			if (inside.findAny().isPresent()) {
				throw new CommandRefused("The folder " + this.folder
						+ " is not empty; a restore overwrites nothing. Name a new folder, or move this one away first.");
			}
		}
		Path parent = this.folder.getParent();
		if (parent != null && !Files.getFileStore(parent).equals(Files.getFileStore(this.folder))) {
			throw new CommandRefused("The folder " + this.folder
					+ " is a disk of its own, which cannot be put in place in one step; name a new folder inside it.");
		}
	}

	@Override
	public DatabaseAccess open() throws IOException {
		refuseIfTaken();
		clearAway();
		Files.createDirectories(this.work.getParent());
		DatabaseServer opened = EmbeddedPostgres.open(new DataFolder(this.work), ServerSettings.standard());
		this.server = opened;
		return new DatabaseAccess(opened.jdbcUrl(), opened.owner(), opened.application());
	}

	/** What a restore left that was killed, with the server that may still run in it. */
	private void clearAway() throws IOException {
		if (Files.exists(this.work.resolve("postgres"))) {
			EmbeddedPostgres.open(new DataFolder(this.work), ServerSettings.standard()).close();
		}
		FileSystemUtils.deleteRecursively(this.work);
	}

	@Override
	public List<String> settings() {
		return List.of("mandat.data=" + this.work, "mandat.database.url=");
	}

	@Override
	public void release() {
		DatabaseServer opened = this.server;
		this.server = null;
		if (opened != null) {
			opened.close();
		}
	}

	@Override
	public void keep() throws IOException {
		refuseIfTaken();
		Files.move(this.work, this.folder, StandardCopyOption.ATOMIC_MOVE);
		try (FileChannel parent = FileChannel.open(this.folder.getParent(), StandardOpenOption.READ)) {
			parent.force(true);
		}
	}

	@Override
	public void discard() {
		release();
		try {
			FileSystemUtils.deleteRecursively(this.work);
		}
		catch (IOException ex) {
			throw new CommandRefused(
					"The folder " + this.work + " is not done and could not be removed: " + ex.getMessage());
		}
	}

}
