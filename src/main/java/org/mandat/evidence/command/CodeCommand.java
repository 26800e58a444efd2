package org.mandat.evidence.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.jurisdiction.ActsAs;
import org.mandat.evidence.coding.BulkCodings;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.sentence.Span;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code evidence code}: confirms codings in bulk, marked as such. */
@Component
@Command(name = "evidence code", description = "confirms codings in bulk: suggestions of a strength, or a file")
class CodeCommand implements MandatCommand, Callable<Integer> {

	private final Desk desk;

	private final BulkCodings bulk;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "SOURCE", description = "the source's identifier")
	private UUID source = new UUID(0, 0);

	@ArgGroup(multiplicity = "1")
	private From from = new From();

	@Option(names = "--as", paramLabel = "POST", description = ActsAs.DESCRIPTION)
	private @Nullable String as;

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	CodeCommand(Desk desk, BulkCodings bulk, JsonMapper json) {
		this.desk = desk;
		this.bulk = bulk;
		this.json = json;
	}

	@Override
	public Integer call() throws IOException {
		int coded;
		try {
			Path file = this.from.file;
			if (file != null) {
				List<Statement> statements = read(file);
				coded = work(() -> this.bulk.keep(this.source, statements));
			}
			else {
				double least = (this.from.least == null) ? 1 : this.from.least;
				coded = work(() -> this.bulk.fromSuggestions(this.source, least));
			}
		}
		catch (Codings.Broken broken) {
			throw this.desk.refused(broken.why());
		}
		this.spec.commandLine()
			.getOut()
			.println(this.machine ? this.json.writeValueAsString(Map.of("source", this.source, "coded", coded))
					: coded + " passages were coded in bulk.");
		return 0;
	}

	private int work(Supplier<Integer> work) {
		return this.desk.in(this.desk.of(this.source), new Desk.Acting(this.as, EvidencePermissions.CODE), work);
	}

	private List<Statement> read(Path file) throws IOException {
		try {
			JsonNode root = this.json.readTree(Files.readString(file));
			return root.path("passages").valueStream().map(CodeCommand::statement).toList();
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new CommandRefused("The file cannot be read as an export of codings, so nothing was coded: " + file);
		}
		catch (java.nio.file.NoSuchFileException ex) {
			throw new CommandRefused("There is no file " + file);
		}
	}

	private static Statement statement(JsonNode node) {
		Map<String, String> attributes = new LinkedHashMap<>();
		node.path("attributes")
			.propertyStream()
			.forEach((one) -> attributes.put(one.getKey(), one.getValue().asString()));
		JsonNode place = node.path("place");
		return new Statement(new Span(node.path("start").asInt(-1), node.path("end").asInt(-1)), texts(node, "themes"),
				texts(node, "needs"), attributes, texts(node, "flags"),
				(place.isString() && !place.asString().isBlank()) ? place.asString() : null,
				node.path("elected_public").asBoolean(false), "bulk");
	}

	private static List<String> texts(JsonNode node, String name) {
		return node.path(name).valueStream().map(JsonNode::asString).toList();
	}

	/** Where the codings come from: one of the two. */
	static final class From {

		@Option(names = "--from-suggestions", required = true, paramLabel = "MIN", description = "the least strength")
		private @Nullable Double least;

		@Option(names = "--from", required = true, paramLabel = "FILE",
				description = "a file that export wrote as JSON")
		private @Nullable Path file;

	}

}
