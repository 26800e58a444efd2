package org.mandat.platform.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code train}: starts the server on a throw-away folder, walks through its pages as a
 * visitor would and ends. The launcher runs it once per build, so that the Java machine
 * can keep ready what a start needs (docs/adr/0014). Refuses nothing and changes nothing
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
			String home = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
			List<String> starts = new ArrayList<>(List.of("/healthz", "/readyz", "/"));
			// Greetings name pages that no link leads to, such as the set-up.
			context.getBeanProvider(Greeting.class)
				.orderedStream()
				.flatMap((greeting) -> greeting.lines(home).stream())
				.map(String::strip)
				.filter((line) -> line.startsWith(home))
				.forEach(starts::add);
			int pages = new Walk(URI.create(home)).from(starts);
			List<Rehearsal.Visitor> visitors = context.getBeanProvider(Rehearsal.class)
				.orderedStream()
				.flatMap((rehearsal) -> rehearsal.prepare().stream())
				.toList();
			for (Rehearsal.Visitor visitor : visitors) {
				Walk walk = new Walk(URI.create(home));
				walk.signIn(visitor);
				pages += walk.from(List.of("/"));
			}
			this.spec.commandLine().getOut().println("walked through " + pages + " pages");
		}
		return 0;
	}

}
