package org.mandat.platform.data;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.platform.database.TestDatabase;
import org.mandat.platform.database.TestPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Data of another version are left alone, with a sentence for the operator. */
class MigrationsTests {

	private DataSource owner = new DriverManagerDataSource();

	private Migrations migrations = new Migrations(this.owner, "");

	@BeforeEach
	void anInstallationOfThisVersion() {
		TestDatabase database = TestPostgres.fresh();
		this.owner = new DriverManagerDataSource(database.jdbcUrl(), database.owner().user(),
				database.owner().password());
		this.migrations = new Migrations(this.owner, database.application().user());
		this.migrations.run();
	}

	@Test
	void dataOfANewerVersionAreRefusedAndStayAsTheyAre() {
		JdbcTemplate sql = new JdbcTemplate(this.owner);
		sql.update("""
				insert into work.schema_history (installed_rank, version, description, type, script, checksum,
				                                 installed_by, execution_time, success)
				values (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'x', 1, true)
				""");
		sql.update("update platform.schema_fingerprint set fingerprint = 'of the future'");
		assertThatExceptionOfType(OtherSchema.class).isThrownBy(() -> this.migrations.run())
			.withMessageStartingWith("These data were made by another version of Mandat (tables of work)");
		assertThat(sql.queryForObject("select fingerprint from platform.schema_fingerprint", String.class))
			.isEqualTo("of the future");
	}

	@Test
	void aMigrationThatWasChangedIsRefused() {
		JdbcTemplate sql = new JdbcTemplate(this.owner);
		sql.update("update evidence.schema_history set checksum = 1 where version = '1'");
		sql.update("update platform.schema_fingerprint set fingerprint = 'changed'");
		assertThatExceptionOfType(OtherSchema.class).isThrownBy(() -> this.migrations.run())
			.withMessageContaining("tables of evidence");
	}

}
