package org.mandat.platform.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the product with its own database, until it is stopped. */
@Command(name = "run", description = "starts the product with its own database")
public class RunCommand implements ServerCommand, Callable<Integer> {

	private final Product product;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--port", defaultValue = "${env:MANDAT_PORT:-8080}", description = "the port (default: 8080)")
	private int port = 8080;

	/** Made before the product runs. */
	public RunCommand(Product product) {
		this.product = product;
	}

	@Override
	public Integer call() {
		Map<String, Object> settings = new HashMap<>();
		settings.put("server.port", this.port);
		ConfigurableApplicationContext context = this.product.serve(settings);
		String port = context.getEnvironment().getProperty("local.server.port", String.valueOf(this.port));
		this.spec.commandLine().getOut().println("Mandat runs at http://127.0.0.1:" + port + "/ (end it with Ctrl-C)");
		// Passkeys work at a name only, so links to follow bear one.
		context.getBeanProvider(Greeting.class)
			.orderedStream()
			.flatMap((greeting) -> greeting.lines("http://localhost:" + port).stream())
			.forEach(this.spec.commandLine().getOut()::println);
		this.spec.commandLine().getOut().flush();
		return CommandLineMain.STAYS;
	}

}
