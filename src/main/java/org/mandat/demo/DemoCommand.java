package org.mandat.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.mandat.demo.DemoWorld.DemoAccount;
import org.mandat.platform.cli.CommandLineMain;
import org.mandat.platform.cli.Product;
import org.mandat.platform.cli.ServerCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: the product on a throw-away folder with the fictional region inside, and
 * accounts for each role.
 */
@Command(name = "demo", description = "a throw-away fictional region to try everything in")
public class DemoCommand implements ServerCommand, Callable<Integer> {

	private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

	private final Product product;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--port", defaultValue = "${env:MANDAT_PORT:-8080}", description = "the port (default: 8080)")
	private int port = 8080;

	/** Made before the product runs. */
	public DemoCommand(Product product) {
		this.product = product;
	}

	@Override
	public Integer call() throws IOException {
		Path folder = Files.createTempDirectory("mandat-demo-");
		SpringApplication.getShutdownHandlers().add(() -> remove(folder));
		Map<String, Object> settings = new HashMap<>();
		settings.put("server.port", this.port);
		settings.put("mandat.data", folder.toString());
		settings.put("mandat.demo", "true");
		ConfigurableApplicationContext context = this.product.serve(settings);
		List<DemoAccount> accounts = context.getBean(DemoWorld.class).build();
		print(context.getEnvironment().getProperty("local.server.port", String.valueOf(this.port)), accounts);
		return CommandLineMain.STAYS;
	}

	private void print(String port, List<DemoAccount> accounts) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println("The demonstration runs at http://127.0.0.1:" + port + "/ (end it with Ctrl-C; nothing is kept).");
		out.println("Everything in it is fictional. All accounts have the password " + accounts.getFirst().password());
		accounts
			.forEach((account) -> out.printf("  %-24s %-36s %s%n", account.role(), account.login(), account.person()));
		out.flush();
	}

	/** The folder goes when the process ends; the product closes its database before. */
	private static void remove(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach((path) -> path.toFile().delete());
		}
		catch (IOException ex) {
			LOG.warn("the folder {} could not be removed", folder, ex);
		}
	}

}
