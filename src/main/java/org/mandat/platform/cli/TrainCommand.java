package org.mandat.platform.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code train}: starts the server on a throw-away folder, walks through its pages as a
 * visitor would and ends. The launcher runs it once per build, so that the Java machine
 * can keep ready what a start needs (docs/adr/0011). Refuses nothing and changes nothing
 * but that folder.
 */
@Command(name = "train", hidden = true, description = "a walk through the pages, for the launcher's quick start")
public class TrainCommand implements ServerCommand, Callable<Integer> {

	private final Product product;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	/** Made before the product runs. */
	public TrainCommand(Product product) {
		this.product = product;
	}

	@Override
	public Integer call() throws InterruptedException {
		Map<String, Object> settings = new HashMap<>();
		settings.put("server.port", 0);
		try (ConfigurableApplicationContext context = this.product.serve(settings)) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			int pages = new Walk(URI.create("http://127.0.0.1:" + port)).from("/healthz", "/readyz", "/");
			this.spec.commandLine().getOut().println("walked through " + pages + " pages");
		}
		return 0;
	}

}
