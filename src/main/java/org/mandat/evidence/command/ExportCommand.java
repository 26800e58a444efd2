package org.mandat.evidence.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evidence export}: the codings of a source with their positions. */
@Component
@Command(name = "evidence export", description = "the codings of a source with their positions")
class ExportCommand implements MandatCommand, Callable<Integer> {

	private final Desk desk;

	private final SourceReading sources;

	private final PassageReading passages;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "SOURCE", description = "the source's identifier")
	private UUID source = new UUID(0, 0);

	@Option(names = "--format", required = true, paramLabel = "csv|json", description = "the format")
	private String format = "";

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE", description = "where to write it")
	private Path output = Path.of("");

	ExportCommand(Desk desk, SourceReading sources, PassageReading passages, JsonMapper json) {
		this.desk = desk;
		this.sources = sources;
		this.passages = passages;
		this.json = json;
	}

	@Override
	public Integer call() throws IOException {
		if (!List.of("csv", "json").contains(this.format)) {
			throw new CommandRefused("There is no format " + this.format + "; there are csv and json");
		}
		String written = this.desk.at(this.source, this::written);
		Files.write(this.output, written.getBytes(StandardCharsets.UTF_8));
		this.spec.commandLine().getOut().println("Written to " + this.output);
		return 0;
	}

	private String written() {
		List<PassageView> all = this.passages.of(this.source);
		if ("csv".equals(this.format)) {
			return "\ufeff" + SourceJson.csv(all);
		}
		SourceView view = this.sources.find(this.source).orElseThrow();
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("source", view.id());
		whole.put("title", view.title());
		whole.put("date", view.on().toString());
		whole.put("language", view.language());
		whole.put("characters", view.characters());
		whole.put("passages", all.stream().map(SourceJson::coded).toList());
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
	}

}
