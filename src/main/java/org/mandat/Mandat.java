package org.mandat;

import java.time.Clock;

import org.mandat.platform.cli.CommandLineMain;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The product: one jar, closed modules, its own database. */
@SpringBootApplication(
		exclude = { DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
@Modulithic(sharedModules = { "platform", "jurisdiction", "identity", "work" })
public class Mandat {

	/**
	 * Starts the product or carries out one command; ends with 0 done, 1 refused, 2 wrong
	 * usage.
	 */
	public static void main(String[] args) {
		int code = new CommandLineMain(Mandat.class).execute(args);
		if (code != CommandLineMain.STAYS) {
			System.exit(code);
		}
	}

	@Bean
	static Clock clock() {
		return Clock.systemUTC();
	}

}
