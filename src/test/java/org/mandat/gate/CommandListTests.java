package org.mandat.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.mandat.platform.cli.MandatCommand;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;

/** The list by which the command line finds its commands names each of them. */
class CommandListTests {

	private static final Path LIST = Path.of("src/main/resources/commands.txt");

	@Test
	void theListNamesEveryCommand() throws IOException {
		StringBuilder all = new StringBuilder();
		Tree.PRODUCT.stream()
			.filter((type) -> type.isAssignableTo(MandatCommand.class) && type.isAnnotatedWith(Command.class))
			.map((type) -> type.getName() + "\n")
			.sorted()
			.forEach(all::append);
		String committed = Files.exists(LIST) ? Files.readString(LIST) : "";
		if (!all.toString().equals(committed)) {
			Files.writeString(LIST, all);
		}
		assertThat(committed).as("commands.txt differed from the code and was written again: look at it, commit it")
			.isEqualTo(all.toString());
	}

}
