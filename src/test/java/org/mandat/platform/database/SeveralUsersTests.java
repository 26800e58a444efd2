package org.mandat.platform.database;

import java.nio.file.Files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mandat.platform.database.TestInstallation.ask;

/** One application per folder, and commands beside it that leave its server alone. */
class SeveralUsersTests {

	private final TestInstallation installation = new TestInstallation();

	@AfterEach
	void remove() throws Exception {
		this.installation.close();
	}

	@Test
	void refusesASecondApplicationInAnotherProcess() throws Exception {
		try (ApplicationLock lock = ApplicationLock.take(this.installation.folder());
				ChildApplication second = ChildApplication.start(this.installation.folder())) {
			assertThat(second.line()).isEqualTo("platform.database.refused.applicationRunning");
			assertThat(lock).isNotNull();
		}
	}

	@Test
	void refusesASecondApplicationInTheSameProcess() throws Exception {
		DataFolder folder = this.installation.folder();
		try (ApplicationLock lock = ApplicationLock.take(folder)) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> ApplicationLock.take(folder))
				.withMessageStartingWith("Mandat already runs on the folder " + folder.root())
				.satisfies((no) -> assertThat(no.arguments()).contains(Long.toString(ProcessHandle.current().pid())));
			assertThat(lock).isNotNull();
			// The refused attempt must not have cost the first its lock.
			try (ChildApplication other = ChildApplication.start(folder)) {
				assertThat(other.line()).isEqualTo("platform.database.refused.applicationRunning");
			}
		}
		ApplicationLock.take(folder).close();
	}

	@Test
	void leavesTheServerToTheApplicationThatRuns() throws Exception {
		try (ChildApplication application = ChildApplication.start(this.installation.folder())) {
			assertThat(application.line()).isEqualTo("open");
			long server;
			try (DatabaseServer command = this.installation.open()) {
				assertThat(command.adopted()).isTrue();
				server = command.pid();
			}
			assertThat(ProcessTable.isAlive(server)).isTrue();
			application.end();
			assertThat(ProcessTable.isAlive(server)).isFalse();
		}
	}

	@Test
	void leavesTheServerToACommandThatStillUsesIt() throws Exception {
		try (ChildApplication application = ChildApplication.start(this.installation.folder())) {
			assertThat(application.line()).isEqualTo("open");
			try (DatabaseServer command = this.installation.open()) {
				application.end();
				assertThat(ask(command, command.application(), "select 1")).isEqualTo("1");
			}
			assertThat(Postmaster.of(this.installation.folder().cluster())).isEmpty();
		}
	}

	@Test
	void stopsWithTheLastUseInOneProcess() throws Exception {
		DatabaseServer first = this.installation.open();
		try (DatabaseServer second = this.installation.open()) {
			first.close();
			first.close();
			assertThat(ask(second, second.application(), "select 1")).isEqualTo("1");
		}
		assertThat(Postmaster.of(this.installation.folder().cluster())).isEmpty();
	}

	@Test
	void twoFirstStartsAtOnceMakeOneDatabase() throws Exception {
		try (ChildApplication application = ChildApplication.start(this.installation.folder());
				DatabaseServer command = this.installation.open()) {
			assertThat(application.line()).isIn("open", "adopted");
			assertThat(ask(command, command.application(), "select 1")).isEqualTo("1");
		}
	}

	@Test
	void replacesALeftServerThatRunsOtherwise() throws Exception {
		long left;
		try (ChildApplication application = ChildApplication.start(this.installation.folder())) {
			assertThat(application.line()).isEqualTo("open");
			left = Postmaster.of(this.installation.folder().cluster()).orElseThrow().pid();
			try (DatabaseServer command = openWith(ServerSettings.standard().withMaxConnections(50))) {
				assertThat(command.pid()).as("in use by the application").isEqualTo(left);
			}
			application.kill();
		}
		try (DatabaseServer server = openWith(ServerSettings.standard().withMaxConnections(50))) {
			assertThat(server.adopted()).isFalse();
			assertThat(ProcessTable.isAlive(left)).isFalse();
			assertThat(ask(server, server.owner(), "show max_connections")).isEqualTo("50");
		}
	}

	@Test
	void startsNoSecondServerBesideOneItCannotSee() throws Exception {
		try (ChildApplication application = ChildApplication.start(this.installation.folder())) {
			assertThat(application.line()).isEqualTo("open");
			// As a container sees it that shares the folder but not the processes.
			this.installation.killServer();
			Files.writeString(this.installation.folder().serverHost(), "another host");
			assertThatExceptionOfType(Refused.class).isThrownBy(this.installation::open)
				.withMessageContaining("is in use by another container or machine");
		}
	}

	private DatabaseServer openWith(ServerSettings settings) {
		return EmbeddedPostgres.open(this.installation.folder(), settings);
	}

}
