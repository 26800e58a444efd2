package org.mandat.world;

import java.util.Map;

import org.mandat.platform.database.TestDatabase;
import org.mandat.platform.database.TestPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the application at a fresh database of the test server. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestDatabase database = TestPostgres.fresh();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("fresh database",
					Map.of("mandat.data", "target/test-data", "mandat.database.url", database.jdbcUrl(),
							"mandat.database.owner.user", database.owner().user(), "mandat.database.owner.password",
							database.owner().password(), "mandat.database.application.user",
							database.application().user(), "mandat.database.application.password",
							database.application().password())));
	}

}
