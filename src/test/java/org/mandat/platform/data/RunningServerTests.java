package org.mandat.platform.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.mandat.platform.database.TestDatabase;
import org.mandat.platform.database.TestPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A command works beside a server of its own version only. */
class RunningServerTests {

	private final TestDatabase database = TestPostgres.fresh();

	private final DataSource owner = new DriverManagerDataSource(this.database.jdbcUrl(), this.database.owner().user(),
			this.database.owner().password());

	@Test
	void worksWithoutAServerAndBesideOneOfItsVersion() throws SQLException {
		assertThatCode(() -> RunningServer.refuseAnother(this.owner, "0.2.0 (b)")).doesNotThrowAnyException();
		try (Connection server = server("0.2.0 (b)")) {
			assertThat(server.isValid(5)).isTrue();
			assertThatCode(() -> RunningServer.refuseAnother(this.owner, "0.2.0 (b)")).doesNotThrowAnyException();
		}
	}

	@Test
	void refusesBesideAServerOfAnotherVersion() throws SQLException {
		try (Connection server = server("0.1.0 (a)")) {
			assertThat(server.isValid(5)).isTrue();
			assertThatExceptionOfType(RunningServer.OtherVersion.class)
				.isThrownBy(() -> RunningServer.refuseAnother(this.owner, "0.2.0 (b)"))
				.withMessageStartingWith("A server of Mandat 0.1.0 (a) runs on these data,");
		}
	}

	private Connection server(String version) throws SQLException {
		Properties login = new Properties();
		login.setProperty("user", this.database.application().user());
		login.setProperty("password", this.database.application().password());
		login.setProperty("ApplicationName", RunningServer.name(version));
		return DriverManager.getConnection(this.database.jdbcUrl(), login);
	}

}
