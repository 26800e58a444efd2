package org.mandat.platform.data;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.mandat.platform.database.Login;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two pools (application and owner), the transaction manager that opens walls, and
 * the migrations before both.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DataConfiguration {

	@Bean(destroyMethod = "close")
	HikariDataSource ownerDataSource(DatabaseAccess access) {
		HikariConfig config = settings(access, access.owner(), "owner");
		config.setMaximumPoolSize(4);
		config.setMinimumIdle(0);
		return new HikariDataSource(config);
	}

	@Bean
	Migrations migrations(@Qualifier("ownerDataSource") DataSource owner, DatabaseAccess access,
			@Value("${mandat.mode:serve}") String mode, @Value("${mandat.version:?}") String version) {
		if (!"serve".equals(mode)) {
			RunningServer.refuseAnother(owner, version);
		}
		Migrations migrations = new Migrations(owner, access.application().user());
		migrations.run();
		return migrations;
	}

	@Bean(destroyMethod = "close")
	@Primary
	@DependsOn("migrations")
	HikariDataSource dataSource(DatabaseAccess access, @Value("${mandat.database.pool:0}") int size,
			@Value("${mandat.mode:serve}") String mode, @Value("${mandat.version:?}") String version) {
		HikariConfig config = settings(access, access.application(), "application");
		if ("serve".equals(mode)) {
			config.addDataSourceProperty("ApplicationName", RunningServer.name(version));
		}
		config.setMaximumPoolSize((size > 0) ? size : usualSize());
		config.setMinimumIdle(2);
		// A connection holds memory of the database: those of a busy minute go soon after
		// it.
		config.setIdleTimeout(30_000);
		// Planning a walled statement takes as long as running it, and the plan is the
		// same
		// for every space: it is made once per connection.
		config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
		return new HikariDataSource(config);
	}

	@Bean
	@Primary
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new WallsTransactionManager(dataSource);
	}

	@Bean
	@Primary
	TransactionTemplate transactions(PlatformTransactionManager manager) {
		return new TransactionTemplate(manager);
	}

	@Bean
	@Primary
	JdbcTemplate jdbcTemplate(DataSource dataSource) {
		return new JdbcTemplate(dataSource);
	}

	@Bean
	@Primary
	JdbcClient jdbcClient(JdbcTemplate template) {
		return JdbcClient.create(template);
	}

	@Bean
	OwnerDatabase ownerDatabase(@Qualifier("ownerDataSource") DataSource owner, Migrations migrations) {
		return new OwnerDatabase(owner);
	}

	/**
	 * More connections than this only make the database's processes wait for each other.
	 */
	private static int usualSize() {
		return Math.clamp(Runtime.getRuntime().availableProcessors() * 2L + 2, 6, 24);
	}

	private static HikariConfig settings(DatabaseAccess access, Login login, String name) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setJdbcUrl(access.url());
		config.setUsername(login.user());
		config.setPassword(login.password());
		config.setConnectionTimeout(10_000);
		config.setInitializationFailTimeout(20_000);
		// A statement is prepared on the server from its third use on: lists and pages
		// are the same few statements.
		config.addDataSourceProperty("prepareThreshold", "3");
		config.addDataSourceProperty("ApplicationName", "mandat-" + name);
		config.addDataSourceProperty("reWriteBatchedInserts", "true");
		config.addDataSourceProperty("tcpKeepAlive", "true");
		return config;
	}

}
