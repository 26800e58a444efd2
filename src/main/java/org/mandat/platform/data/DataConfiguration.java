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
		return pool(access, access.owner(), "owner", 4, 0);
	}

	@Bean
	Migrations migrations(@Qualifier("ownerDataSource") DataSource owner, DatabaseAccess access) {
		Migrations migrations = new Migrations(owner, access.application().user());
		migrations.run();
		return migrations;
	}

	@Bean(destroyMethod = "close")
	@Primary
	@DependsOn("migrations")
	HikariDataSource dataSource(DatabaseAccess access, @Value("${mandat.database.pool:12}") int size) {
		return pool(access, access.application(), "application", size, 2);
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

	private static HikariDataSource pool(DatabaseAccess access, Login login, String name, int size, int idle) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setJdbcUrl(access.url());
		config.setUsername(login.user());
		config.setPassword(login.password());
		config.setMaximumPoolSize(size);
		config.setMinimumIdle(idle);
		config.setConnectionTimeout(10_000);
		config.setInitializationFailTimeout(20_000);
		// A statement is prepared on the server from its third use on: lists and pages
		// are the same few statements.
		config.addDataSourceProperty("prepareThreshold", "3");
		config.addDataSourceProperty("ApplicationName", "mandat-" + name);
		config.addDataSourceProperty("reWriteBatchedInserts", "true");
		config.addDataSourceProperty("tcpKeepAlive", "true");
		return new HikariDataSource(config);
	}

}
