package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.CommandRefused;
import org.springframework.util.FileSystemUtils;

/** The folder of a run: thrown away afterwards, unless it was asked for by name. */
record Room(Path folder, @Nullable Path thrownAway) implements AutoCloseable {

	static Room of(@Nullable Path kept) throws IOException {
		if (kept == null) {
			Path room = Files.createTempDirectory("mandat-bench-");
			return new Room(room.resolve("data"), room);
		}
		if (Files.exists(kept)) {
			throw new CommandRefused("The bench makes a folder of its own, and " + kept + " is there already.");
		}
		return new Room(kept.toAbsolutePath(), null);
	}

	@Override
	public void close() throws IOException {
		if (this.thrownAway != null) {
			FileSystemUtils.deleteRecursively(this.thrownAway);
		}
	}

}
