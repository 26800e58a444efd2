package org.mandat.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Migrations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order in which modules migrate is a list; a module that is not on it would start
 * without its tables.
 */
class MigrationListTests {

	@Test
	void eachModuleWithMigrationsIsOnTheList() throws IOException {
		try (Stream<Path> folders = Files.list(Tree.MIGRATIONS)) {
			List<String> there = folders.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.toList();
			assertThat(Migrations.MODULES).doesNotHaveDuplicates().containsAll(there);
		}
	}

}
