package org.mandat.platform.data;

import java.nio.file.Path;

import org.mandat.platform.database.ApplicationLock;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.DatabaseServer;
import org.mandat.platform.database.EmbeddedPostgres;
import org.mandat.platform.database.Login;
import org.mandat.platform.database.ServerSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database of this run: an external server if {@code MANDAT_DATABASE_URL} names one,
 * else the built-in one.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	DataFolder dataFolder(Environment environment) {
		return new DataFolder(Path.of(environment.getProperty("mandat.data", "data")));
	}

	/**
	 * An external server, PostgreSQL 15 or later: the same migrations, the same walls.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'${mandat.database.url:}' != ''")
	static class External {

		@Bean
		DatabaseAccess databaseAccess(Environment environment) {
			return new DatabaseAccess(environment.getRequiredProperty("mandat.database.url"),
					login(environment, "mandat.database.owner"), login(environment, "mandat.database.application"));
		}

		private static Login login(Environment environment, String prefix) {
			return new Login(environment.getRequiredProperty(prefix + ".user"),
					environment.getRequiredProperty(prefix + ".password"));
		}

	}

	/** The server that the product runs itself. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'${mandat.database.url:}' == ''")
	static class Embedded {

		@Bean(destroyMethod = "close")
		DatabaseServer databaseServer(DataFolder folder) {
			return EmbeddedPostgres.open(folder, ServerSettings.standard());
		}

		/**
		 * One server of the product per data folder: a second is refused before it
		 * touches anything.
		 */
		@Bean(destroyMethod = "close")
		@ConditionalOnProperty(name = "mandat.mode", havingValue = "serve")
		ApplicationLock applicationLock(DataFolder folder) {
			return ApplicationLock.take(folder);
		}

		@Bean
		@ConditionalOnProperty(name = "mandat.mode", havingValue = "serve")
		DatabaseKeeper databaseKeeper(DatabaseServer server, ApplicationLock lock) {
			return new DatabaseKeeper(server);
		}

		@Bean
		DatabaseAccess databaseAccess(DatabaseServer server) {
			return new DatabaseAccess(server.jdbcUrl(), server.owner(), server.application());
		}

	}

}
