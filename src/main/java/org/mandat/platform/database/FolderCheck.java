package org.mandat.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the folders of an installation and refuses one in which this user could not run a
 * database: PostgreSQL insists on owning its files.
 */
final class FolderCheck {

	private FolderCheck() {
	}

	/** The same folder by its real path, which is what running processes show. */
	static DataFolder prepared(DataFolder folder) throws IOException {
		Path root = folder.root();
		Durably.createPrivateFolder(root);
		DataFolder real = new DataFolder(root.toRealPath());
		refuseOfAnotherUser(real.root());
		if (!Files.isWritable(real.root())) {
			throw new Refused(Refusal.FOLDER_NOT_WRITABLE, root, System.getProperty("user.name"));
		}
		Durably.createPrivateFolder(real.postgres());
		Durably.createPrivateFolder(real.secrets().getParent());
		Durably.createPrivateFolder(real.serverLog().getParent());
		if (Files.exists(real.cluster())) {
			refuseOfAnotherUser(real.cluster());
		}
		return real;
	}

	private static void refuseOfAnotherUser(Path path) throws IOException {
		long owner = ((Number) Files.getAttribute(path, "unix:uid")).longValue();
		if (owner != ProcessTable.ownUser()) {
			throw new Refused(Refusal.FOLDER_OF_ANOTHER_USER, path, Files.getOwner(path).getName(),
					System.getProperty("user.name"));
		}
	}

}
