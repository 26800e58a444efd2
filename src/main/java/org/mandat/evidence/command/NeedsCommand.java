package org.mandat.evidence.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.export.Exports;
import org.mandat.evidence.need.NeedReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Languages;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code needs}: themes and needs of a space with their passages. */
@Component
@Command(name = "needs", description = "themes and needs of a space with their passages")
class NeedsCommand implements MandatCommand, Callable<Integer> {

	private final Desk desk;

	private final NeedReading needs;

	private final Exports exports;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--space", required = true, paramLabel = "CODE", description = "the space, by its place's key")
	private String space = "";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	NeedsCommand(Desk desk, NeedReading needs, Exports exports, JsonMapper json) {
		this.desk = desk;
		this.needs = needs;
		this.exports = exports;
		this.json = json;
	}

	@Override
	public Integer call() {
		Space here = this.desk.space(this.space);
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.machine) {
			out.println(this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsString(this.desk.in(here, () -> this.exports.needsJson(here.placeKey()))));
			return 0;
		}
		List<NeedSummary> all = this.desk.in(here, this.needs::all);
		all.forEach((need) -> out.printf("%s %s: %d passages, %d sources%n", need.kind(),
				need.said().in(Languages.SOURCE), need.passages(), need.sources()));
		if (all.isEmpty()) {
			out.println("No need stands yet; that does not mean that nothing is needed.");
		}
		return 0;
	}

}
