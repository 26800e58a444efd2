package org.mandat.evidence.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.export.Exports;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.springframework.stereotype.Component;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evidence export}: the codings of a source with their positions, or sources,
 * codings or needs of a whole space; the same columns as from the page.
 */
@Component
@Command(name = "evidence export",
		description = "the codings of a source with their positions, or sources, codings or needs of a space")
class ExportCommand implements MandatCommand, Callable<Integer> {

	private static final List<String> FORMATS = List.of("csv", "xlsx", "json", "docx");

	private final Desk desk;

	private final Exports exports;

	private final Languages languages;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@ArgGroup(multiplicity = "1")
	private Which which = new Which();

	@Option(names = "--what", defaultValue = "codings", paramLabel = "sources|codings|needs",
			description = "what of the space (default: codings)")
	private String what = "codings";

	@Option(names = "--format", required = true, paramLabel = "csv|xlsx|json|docx", description = "the format")
	private String format = "";

	@Option(names = "--lang", defaultValue = "en", paramLabel = "L",
			description = "the language of names and notes (default: en)")
	private String lang = "en";

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE", description = "where to write it")
	private Path output = Path.of("");

	ExportCommand(Desk desk, Exports exports, Languages languages, JsonMapper json) {
		this.desk = desk;
		this.exports = exports;
		this.languages = languages;
		this.json = json;
	}

	@Override
	public Integer call() throws IOException {
		if (!FORMATS.contains(this.format)) {
			throw new CommandRefused("There is no format " + this.format + "; there are " + FORMATS);
		}
		Language language = this.languages.find(this.lang)
			.orElseThrow(() -> new CommandRefused("The product does not speak " + this.lang));
		UUID source = this.which.source;
		byte[] written = (source != null) ? this.desk.at(source, () -> ofSource(source, language))
				: ofSpace(this.desk.space(String.valueOf(this.which.space)), language);
		Files.write(this.output, written);
		this.spec.commandLine().getOut().println("Written to " + this.output);
		return 0;
	}

	private byte[] ofSource(UUID source, Language language) {
		return switch (this.format) {
			case "json" -> json(this.exports.codingsJson(source).orElseThrow());
			case "docx" -> this.exports.docx(source, language).orElseThrow();
			default -> table(this.exports.codings(source));
		};
	}

	private byte[] ofSpace(Space space, Language language) {
		if (!List.of("sources", "codings", "needs").contains(this.what) || "docx".equals(this.format)) {
			throw new CommandRefused("Of a space there are sources, codings and needs, as csv, xlsx or json");
		}
		boolean data = "json".equals(this.format);
		return this.desk.in(space, () -> switch (this.what) {
			case "sources" -> data ? json(this.exports.sourcesJson()) : table(this.exports.sources());
			case "needs" -> data ? json(this.exports.needsJson(space.placeKey())) : table(this.exports.needs(language));
			default -> data ? json(this.exports.codingsJson()) : table(this.exports.codings());
		});
	}

	private byte[] table(Sheet sheet) {
		return "xlsx".equals(this.format) ? sheet.xlsx() : sheet.csv();
	}

	private byte[] json(Map<String, Object> data) {
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
	}

	/** Of a source or of a space: one of the two. */
	static final class Which {

		@Parameters(arity = "0..1", paramLabel = "SOURCE", description = "the source's identifier")
		private @Nullable UUID source;

		@Option(names = "--space", paramLabel = "CODE", description = "the space, by its place's key")
		private @Nullable String space;

	}

}
