package org.mandat.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.bench.report.Comparison;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.ReportPage;
import org.mandat.bench.report.ReportText;
import org.mandat.platform.cli.CommandLineMain;
import org.mandat.platform.cli.Product;
import org.mandat.platform.cli.ServerCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench}: measures the product on a region of its own and sets the figures beside
 * the budgets. Ends with 1 if a statement reads a large table of spaces from end to end.
 */
@Command(name = "bench", description = "measures the product on a throw-away region, beside its budgets")
public class BenchCommand implements ServerCommand, Callable<Integer> {

	/** From so many spaces on, reading a table of spaces from end to end is an error. */
	private static final int LARGE = 380;

	private final Product product;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--spaces", defaultValue = "1", description = "spaces of the region (default: 1)")
	private int spaces = 1;

	@Option(names = "--years", defaultValue = "3", description = "years of work in each (default: 3)")
	private int years = 3;

	@Option(names = "--short", description = "over within a minute: shows that it works, not how fast")
	private boolean shortened;

	@Option(names = "--scenario", arity = "1..*", paramLabel = "NAME", description = "only these")
	private List<String> only = List.of();

	@Option(names = "--json", paramLabel = "FILE", description = "writes the run for machines")
	private @Nullable Path json;

	@Option(names = "--page", paramLabel = "FILE", description = "writes the run as a page with plans")
	private @Nullable Path page;

	@Option(names = "--compare", arity = "2", paramLabel = "FILE", description = "two runs, figure by figure")
	private List<Path> compared = List.of();

	@Option(names = "--keep", paramLabel = "DIR",
			description = "makes the region in this new folder and leaves it there, to look at plans")
	private @Nullable Path kept;

	/** Made before the product runs. */
	public BenchCommand(Product product) {
		this.product = product;
	}

	@Override
	public Integer call() throws IOException, SQLException {
		PrintWriter out = this.spec.commandLine().getOut();
		if (!this.compared.isEmpty()) {
			out.print(Comparison.of(this.compared.getFirst(), this.compared.getLast()));
			out.flush();
			return 0;
		}
		if (this.spaces < 1 || this.spaces > 10_000 || this.years < 1 || this.years > 30) {
			this.spec.commandLine().getErr().println("A region has 1 to 10000 spaces and 1 to 30 years.");
			return 2;
		}
		try (Room room = Room.of(this.kept)) {
			PrintWriter err = this.spec.commandLine().getErr();
			Settings settings = new Settings(this.spaces, this.years, this.shortened, this.only, room.folder(),
					(line) -> {
						err.println(line);
						err.flush();
					});
			Report report = new Bench(settings).run(new RegionSource(this.product));
			write(this.json, report.json());
			write(this.page, new ReportPage(report).html());
			out.print(ReportText.of(report));
			out.flush();
			boolean scans = this.spaces >= LARGE && !report.scans().isEmpty();
			return scans ? CommandLineMain.REFUSED : 0;
		}
	}

	private static void write(@Nullable Path file, String content) throws IOException {
		if (file != null) {
			Files.writeString(file, content);
		}
	}

}
