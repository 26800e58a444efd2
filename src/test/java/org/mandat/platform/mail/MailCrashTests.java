package org.mandat.platform.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.ServerProcess;
import org.mandat.world.MandatProcess;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product is killed (SIGKILL) in the middle of a mail and started again: no mail is
 * lost, and none is sent twice, but for the one that the server had taken in that very
 * moment, whose answer nobody heard; that one goes again under the same Message-ID.
 */
@Tag("crash")
class MailCrashTests {

	private static final int MAILS = 6;

	private static final int DURING = 3;

	private final Path data;

	private final int port = MailWorld.free();

	MailCrashTests() throws IOException {
		Path target = Path.of("target").toAbsolutePath();
		Files.createDirectories(target);
		this.data = Files.createTempDirectory(target, "mails-");
	}

	@Test
	void killedBeforeTheServerTookTheLetterLosesAndDoublesNone() {
		List<String> letters = killedAt("RCPT");
		assertThat(byId(letters)).hasSize(MAILS).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
	}

	@Test
	void killedAfterTheServerTookTheLetterDoublesThatOneOnly() {
		List<String> letters = killedAt("LETTER");
		Map<String, Long> times = byId(letters);
		assertThat(times).hasSize(MAILS);
		assertThat(times.values().stream().sorted().toList()).containsExactly(1L, 1L, 1L, 1L, 1L, 2L);
		assertThat(letters.stream().filter((letter) -> letter.contains("p" + (DURING - 1) + "@example.org")))
			.as("the one whose answer was lost")
			.hasSize(2);
	}

	/**
	 * Kills while the third mail waits for this answer; gives all letters of both runs.
	 */
	private List<String> killedAt(String moment) {
		AtomicInteger seen = new AtomicInteger();
		CountDownLatch reached = new CountDownLatch(1);
		CountDownLatch killed = new CountDownLatch(1);
		try (ScriptedServer server = new ScriptedServer(this.port).tells((word) -> {
			if (word.equals(moment) && seen.incrementAndGet() == DURING) {
				reached.countDown();
				await(killed);
			}
		})) {
			try (MandatProcess process = load(MAILS)) {
				await(reached);
				process.kill();
			}
			killed.countDown();
			try (MandatProcess again = load(0)) {
				assertThat(again.end(120)).as(again.said().toString()).isZero();
				assertThat(again.said().stream().filter((line) -> line.startsWith("state "))).hasSize(MAILS)
					.allMatch((line) -> line.endsWith(" sent"));
			}
			return server.letters();
		}
	}

	private MandatProcess load(int mails) {
		return MandatProcess.start(MailLoad.class, this.data.toString(), String.valueOf(this.port),
				String.valueOf(mails));
	}

	private static Map<String, Long> byId(List<String> letters) {
		return letters.stream()
			.map((letter) -> letter.lines()
				.filter((line) -> line.startsWith("Message-ID:"))
				.findFirst()
				.orElse("a letter without a Message-ID"))
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@AfterEach
	void remove() throws IOException {
		new ServerProcess(new DataFolder(this.data)).killAll();
		FileSystemUtils.deleteRecursively(this.data);
	}

}
