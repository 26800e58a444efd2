package org.mandat.evidence.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.mandat.evidence.coding.BulkCodings;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.platform.cli.MandatCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evidence suggest}: the suggested codings of a source, with their why. */
@Component
@Command(name = "evidence suggest", description = "the suggested codings of a source; 0.5 would be offered")
class SuggestCommand implements MandatCommand, Callable<Integer> {

	private final Desk desk;

	private final BulkCodings bulk;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "SOURCE", description = "the source's identifier")
	private UUID source = new UUID(0, 0);

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	SuggestCommand(Desk desk, BulkCodings bulk, JsonMapper json) {
		this.desk = desk;
		this.bulk = bulk;
		this.json = json;
	}

	@Override
	public Integer call() {
		List<Suggestion> all = this.desk.at(this.source, () -> this.bulk.suggestions(this.source));
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.machine) {
			out.println(this.json
				.writeValueAsString(Map.of("suggestions", all.stream().map(SuggestCommand::machine).toList())));
			return 0;
		}
		all.stream()
			.filter(Suggestion::offered)
			.forEach((one) -> out.printf("%d–%d %s %.2f %s%n", one.span().start(), one.span().end(), one.theme(),
					one.strength(), String.join(" · ", one.why())));
		out.println(all.stream().filter(Suggestion::offered).count() + " suggestions would be offered.");
		return 0;
	}

	private static Map<String, Object> machine(Suggestion one) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("start", one.span().start());
		facts.put("end", one.span().end());
		facts.put("theme", one.theme());
		facts.put("strength", one.strength());
		facts.put("why", one.why());
		facts.put("near", one.near());
		facts.put("earlier", one.earlier());
		return facts;
	}

}
