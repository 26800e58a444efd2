package org.mandat.evidence.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.coding.PassageView;
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

	private static final int ALL = 100_000;

	private final Desk desk;

	private final NeedReading needs;

	private final PassageReading passages;

	private final Codebooks codebooks;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--space", required = true, paramLabel = "CODE", description = "the space, by its place's key")
	private String space = "";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	NeedsCommand(Desk desk, NeedReading needs, PassageReading passages, Codebooks codebooks, JsonMapper json) {
		this.desk = desk;
		this.needs = needs;
		this.passages = passages;
		this.codebooks = codebooks;
		this.json = json;
	}

	@Override
	public Integer call() {
		Space here = this.desk.space(this.space);
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.machine) {
			out.println(this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsString(this.desk.in(here, () -> machine(here))));
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

	private Map<String, Object> machine(Space here) {
		Codebook codebook = this.codebooks.of(here.id());
		List<PassageView> all = this.passages.newest(ALL);
		List<Map<String, Object>> themes = new ArrayList<>();
		for (Codebook.Theme theme : codebook.themes()) {
			List<Map<String, Object>> said = all.stream()
				.filter((one) -> one.themes().contains(theme.id()))
				.map(SourceJson::passage)
				.toList();
			if (!said.isEmpty()) {
				Map<String, Object> one = new LinkedHashMap<>();
				one.put("theme", theme.id());
				one.put("name", theme.name().forms());
				one.put("passages", said);
				themes.add(one);
			}
		}
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("space", here.placeKey());
		whole.put("codebook", codebook.id() + " " + codebook.version());
		whole.put("themes", themes);
		whole.put("needs", this.needs.all().stream().map((need) -> need(need, all)).toList());
		return whole;
	}

	private static Map<String, Object> need(NeedSummary need, List<PassageView> all) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("need", need.kind());
		one.put("name", need.name().forms());
		one.put("statement", (need.statement() == null) ? Map.of() : need.statement().forms());
		one.put("state", need.state());
		one.put("elsewhere", need.elsewhere());
		one.put("passages",
				all.stream().filter((said) -> said.needs().contains(need.kind())).map(SourceJson::passage).toList());
		return one;
	}

}
