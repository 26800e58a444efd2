package org.mandat.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.mandat.Mandat;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** Modules are closed, use only what they declare, and their picture is committed. */
class ModularityTests {

	private static final Path PAGE = Path.of("docs/modules.md");

	private static final ApplicationModules MODULES = ApplicationModules.of(Mandat.class);

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		MODULES.verify();
	}

	@Test
	void theCommittedPictureIsTheirs() throws IOException {
		String page = new ModulesPage(MODULES).markdown();
		String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
		if (!page.equals(committed)) {
			Files.createDirectories(PAGE.getParent());
			Files.writeString(PAGE, page);
		}
		assertThat(committed).as("docs/modules.md differed from the code and was written again: look at it, commit it")
			.isEqualTo(page);
	}

}
