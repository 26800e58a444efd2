package org.mandat.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.ServerProcess;
import org.mandat.world.MandatProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Fills the disk under a writing server, and empties it again: it refuses writes while
 * there is no room, comes back by itself, and has lost nothing. Needs the right to mount;
 * where MANDAT_MOUNT_REQUIRED is set, its lack is a failure and not a skip.
 */
@Tag("crash")
class FullDiskTests {

	private static final String SIZE = "size=400m";

	@Test
	void comesBackAfterAFullDisk() throws Exception {
		Path disk = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "disk-");
		if (run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString()) != 0) {
			Files.delete(disk);
			String why = "this user may not mount a small disk, so a full one was not tried";
			if (System.getenv("MANDAT_MOUNT_REQUIRED") != null) {
				fail(why);
			}
			Assumptions.abort(why);
		}
		Path data = disk.resolve("data");
		try {
			Set<UUID> confirmed = writeThroughAFullDisk(disk, data);
			Aftermath aftermath = Aftermath.in(data);
			System.out.printf("full disk: confirmed %d, lost %d%n", confirmed.size(), aftermath.lost(confirmed).size());
			assertThat(aftermath.lost(confirmed)).isEmpty();
			assertThat(aftermath.half()).isEmpty();
		}
		finally {
			new ServerProcess(new DataFolder(data)).killAll();
			run("umount", disk.toString());
			Files.deleteIfExists(disk);
		}
	}

	private static Set<UUID> writeThroughAFullDisk(Path disk, Path data) throws IOException {
		try (MandatProcess load = MandatProcess.start(WriteLoad.class, data.toString(), "1000000")) {
			load.until("writes", 120, (said) -> KilledTests.confirmedIn(said).size() >= 60);
			Path ballast = disk.resolve("ballast");
			fill(ballast);
			load.until("writes that are refused", 180,
					(said) -> said.stream().filter((line) -> line.startsWith("failed")).count() >= 5);
			Files.delete(ballast);
			int before = KilledTests.confirmedIn(load.said()).size();
			load.until("writes after there is room again", 120,
					(said) -> KilledTests.confirmedIn(said).size() >= before + 60);
			load.kill();
			return KilledTests.confirmedIn(load.said());
		}
	}

	private static void fill(Path ballast) throws IOException {
		byte[] block = new byte[64 * 1024];
		try (OutputStream out = Files.newOutputStream(ballast)) {
			while (Files.exists(ballast)) {
				out.write(block);
			}
		}
		catch (IOException full) {
			assertThat(full).hasMessageContaining("No space");
		}
	}

	private static int run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
	}

}
