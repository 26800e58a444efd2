package org.mandat.platform.database;

import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.platform.database.TestInstallation.ask;
import static org.mandat.platform.database.TestInstallation.tell;

/** What is there after application, server or both were killed. */
class CrashTests {

	private static final int ROWS = 200;

	private final TestInstallation installation = new TestInstallation();

	@AfterEach
	void remove() throws Exception {
		this.installation.close();
	}

	@Test
	void adoptsTheServerOfAKilledApplication() throws Exception {
		try (ChildApplication child = ChildApplication.start(this.installation.folder())) {
			assertThat(child.line()).isEqualTo("open");
			long server = Postmaster.of(this.installation.folder().cluster()).orElseThrow().pid();
			child.kill();
			assertThat(ProcessTable.isAlive(server)).isTrue();
			try (DatabaseServer adopted = this.installation.open()) {
				assertThat(adopted.adopted()).isTrue();
				assertThat(adopted.pid()).isEqualTo(server);
			}
			assertThat(ProcessTable.isAlive(server)).isFalse();
		}
	}

	@Test
	void startsAnewAfterTheFirstStartWasKilledHalfWay() throws Exception {
		try (ChildApplication child = ChildApplication.start(this.installation.folder())) {
			this.installation.awaitInFolder("creating-");
			child.kill();
		}
		assertThat(this.installation.folder().cluster()).doesNotExist();
		assertStarts();
	}

	@Test
	void keepsEveryConfirmedRowWhenTheServerIsKilled() throws Exception {
		try (DatabaseServer server = this.installation.open()) {
			tell(server, server.owner(), "create table confirmed (n int primary key)");
			try (Connection connection = Connections.open(server.port(), server.database(), server.owner());
					PreparedStatement insert = connection.prepareStatement("insert into confirmed values (?)")) {
				for (int n = 0; n < ROWS; n++) {
					insert.setInt(1, n);
					insert.executeUpdate();
				}
				this.installation.killServer();
			}
			server.ensureRunning();
			assertThat(ask(server, server.owner(), "select count(*) from confirmed")).isEqualTo(Integer.toString(ROWS));
		}
	}

	@Test
	void startsAnewAfterBothWereKilled() throws Exception {
		try (ChildApplication child = ChildApplication.start(this.installation.folder())) {
			assertThat(child.line()).isEqualTo("open");
			child.kill();
			this.installation.killServer();
		}
		try (DatabaseServer server = this.installation.open()) {
			assertThat(server.adopted()).isFalse();
			assertThat(ask(server, server.application(), "select 1")).isEqualTo("1");
		}
	}

	@Test
	void isNotFooledByALockFileThatNamesAnotherProgram() throws Exception {
		this.installation.open();
		this.installation.killServer();
		this.installation.claimServerIs(ProcessHandle.current().pid());
		assertThat(Postmaster.of(this.installation.folder().cluster())).isEmpty();
		assertStarts();
	}

	@Test
	void isNotFooledByAZombie() throws Exception {
		this.installation.open();
		this.installation.killServer();
		// The child ends after its parent became a program that never asks for it.
		Process parent = new ProcessBuilder("sh", "-c", "sleep 0.3 & echo $!; exec sleep 600").start();
		try (BufferedReader said = parent.inputReader()) {
			long zombie = Long.parseLong(said.readLine());
			String ended = "until grep -q ') Z ' /proc/" + zombie + "/stat; do sleep 0.05; done";
			assertThat(new ProcessBuilder("sh", "-c", ended).start().waitFor(20, TimeUnit.SECONDS)).isTrue();
			assertThat(ProcessHandle.of(zombie)).isPresent();
			this.installation.claimServerIs(zombie);
			assertStarts();
		}
		finally {
			parent.destroyForcibly();
			parent.onExit().get(20, TimeUnit.SECONDS);
		}
	}

	@Test
	void isNotFooledByALockFileCutShort() throws Exception {
		this.installation.open();
		this.installation.killServer();
		java.nio.file.Files.writeString(Postmaster.lockFile(this.installation.folder().cluster()), "12");
		assertStarts();
	}

	private void assertStarts() throws Exception {
		try (DatabaseServer server = this.installation.open()) {
			assertThat(ask(server, server.application(), "select 1")).isEqualTo("1");
		}
	}

}
