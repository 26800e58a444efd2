package org.mandat.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.mandat.platform.cli.CommandRefused;

/** Where the database of a throw-away folder keeps its files. */
final class Cluster {

	private Cluster() {
	}

	static Path of(Path folder) throws IOException {
		try (Stream<Path> places = Files.list(folder.resolve("postgres"))) {
			return places.filter((place) -> Files.exists(place.resolve("PG_VERSION")))
				.findFirst()
				.orElseThrow(() -> new CommandRefused("There is no database in " + folder + "."));
		}
	}

}
