package org.mandat.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.ServerProcess;
import org.mandat.world.MandatProcess;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills application, database and both in the middle of writing, several times each:
 * every confirmed write is there afterwards, and nothing is half there.
 */
@Tag("crash")
class KilledTests {

	private static final int CYCLES = 3;

	private static final int BETWEEN = 60;

	private static final List<String> TABLE = new ArrayList<>();

	private final Path data;

	KilledTests() throws IOException {
		Path target = Path.of("target").toAbsolutePath();
		Files.createDirectories(target);
		this.data = Files.createTempDirectory(target, "killed-");
	}

	/** Who is killed. */
	enum Victim {

		APPLICATION, DATABASE, BOTH

	}

	@ParameterizedTest
	@EnumSource
	void losesNothingConfirmed(Victim victim) {
		Set<UUID> confirmed = new HashSet<>();
		ServerProcess database = new ServerProcess(new DataFolder(this.data));
		if (victim == Victim.DATABASE) {
			killUnderARunningApplication(database, confirmed);
		}
		else {
			for (int cycle = 0; cycle < CYCLES; cycle++) {
				try (MandatProcess load = load()) {
					load.until("confirmed writes", 120, (said) -> confirmedIn(said).size() >= BETWEEN);
					load.kill();
					if (victim == Victim.BOTH) {
						database.kill();
					}
					confirmed.addAll(confirmedIn(load.said()));
				}
			}
		}
		Aftermath aftermath = Aftermath.in(this.data);
		TABLE.add("%-12s %6d %10d %5d".formatted(victim, CYCLES, confirmed.size(), aftermath.lost(confirmed).size()));
		assertThat(aftermath.lost(confirmed)).isEmpty();
		assertThat(aftermath.half()).isEmpty();
		assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CYCLES * BETWEEN);
	}

	private void killUnderARunningApplication(ServerProcess database, Set<UUID> confirmed) {
		try (MandatProcess load = load()) {
			for (int cycle = 1; cycle <= CYCLES; cycle++) {
				int enough = confirmedIn(load.said()).size() + BETWEEN;
				load.until("confirmed writes in cycle " + cycle, 120, (said) -> confirmedIn(said).size() >= enough);
				database.kill();
			}
			int before = confirmedIn(load.said()).size();
			load.until("writes after the last kill", 60, (said) -> confirmedIn(said).size() >= before + BETWEEN);
			load.kill();
			confirmed.addAll(confirmedIn(load.said()));
		}
	}

	private MandatProcess load() {
		return MandatProcess.start(WriteLoad.class, this.data.toString(), "1000000");
	}

	static Set<UUID> confirmedIn(List<String> said) {
		Set<UUID> confirmed = new HashSet<>();
		for (String line : said) {
			// The last line of a killed process may be cut short.
			if (line.startsWith("confirmed ") && line.length() == "confirmed ".length() + 36) {
				confirmed.add(UUID.fromString(line.substring("confirmed ".length())));
			}
		}
		return confirmed;
	}

	@AfterEach
	void remove() throws IOException {
		new ServerProcess(new DataFolder(this.data)).killAll();
		FileSystemUtils.deleteRecursively(this.data);
	}

	@AfterAll
	static void show() {
		System.out.println("killed       cycles  confirmed  lost");
		TABLE.forEach(System.out::println);
	}

}
