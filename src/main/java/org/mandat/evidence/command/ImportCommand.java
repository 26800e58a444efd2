package org.mandat.evidence.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.jurisdiction.ActsAs;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceKind;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evidence import}: brings a file in as a source of a space. */
@Component
@Command(name = "evidence import",
		description = "brings a file in as a source: PDF, DOCX, ODT, RTF, HTML, Markdown or text")
class ImportCommand implements MandatCommand, Callable<Integer> {

	private final Desk desk;

	private final SourceImports imports;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", description = "the file")
	private Path file = Path.of("");

	@Option(names = "--space", required = true, paramLabel = "CODE", description = "the space, by its place's key")
	private String space = "";

	@Option(names = "--title", required = true, paramLabel = "T", description = "its title")
	private String title = "";

	@Option(names = "--date", required = true, paramLabel = "D", description = "its date, such as 2026-03-21")
	private LocalDate on = LocalDate.EPOCH;

	@Option(names = "--language", paramLabel = "L", description = "its language tag; without it, it is guessed")
	private @Nullable String language;

	@Option(names = "--kind", defaultValue = "report", paramLabel = "K",
			description = "roundtable, interview, consultation, minutes, report, survey, letter, note, situation or other")
	private String kind = "report";

	@Option(names = "--event", paramLabel = "E", description = "the event it comes from")
	private @Nullable String event;

	@Option(names = "--place", paramLabel = "KEY", description = "the place it speaks of, if only one")
	private @Nullable String place;

	@Option(names = "--public", description = "the document is public")
	private boolean open;

	@Option(names = "--as", paramLabel = "POST", description = ActsAs.DESCRIPTION)
	private @Nullable String as;

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	ImportCommand(Desk desk, SourceImports imports, JsonMapper json) {
		this.desk = desk;
		this.imports = imports;
		this.json = json;
	}

	@Override
	public Integer call() throws IOException {
		if (!SourceKind.ALL.contains(this.kind)) {
			throw new CommandRefused("Not a kind of source: " + this.kind + ". There are: " + SourceKind.ALL);
		}
		if (this.title.isBlank()) {
			throw this.desk.refused(Refusal.of("evidence.form.title.required"));
		}
		if (!Files.isRegularFile(this.file)) {
			throw new CommandRefused("There is no file " + this.file);
		}
		if (Files.size(this.file) > SourceImports.MAX_BYTES) {
			throw this.desk.refused(Refusal.of("evidence.import.tooLarge", SourceImports.MAX_BYTES / 1024 / 1024));
		}
		SourceFacts facts = new SourceFacts(this.title, this.kind, this.on, this.place, this.event, this.language,
				this.open, false, null);
		Content content = content();
		Space here = this.desk.space(this.space);
		return report(this.desk.in(here, new Desk.Acting(this.as, EvidencePermissions.IMPORT),
				() -> this.imports.bring(content, String.valueOf(this.file.getFileName()), facts, false, this::say)));
	}

	private Content content() throws IOException {
		long size = Files.size(this.file);
		return new Content() {
			@Override
			public long size() {
				return size;
			}

			@Override
			public InputStream open() throws IOException {
				return Files.newInputStream(ImportCommand.this.file);
			}
		};
	}

	/** People see how far it is; machines read one answer. */
	private boolean say(int done, int all) {
		if (!this.machine && System.console() != null) {
			this.spec.commandLine().getErr().print("\rRead " + done + " of " + all + " pages. ");
			this.spec.commandLine().getErr().flush();
		}
		return true;
	}

	private int report(Import done) {
		return switch (done) {
			case Import.Imported in -> say(in.source(), in.characters(), in.sentences());
			case Import.AlreadyThere there -> throw new CommandRefused("This file is here already, as the source "
					+ there.source() + " “" + there.title() + "”, so nothing was brought in.");
			case Import.Marked marked -> throw this.desk.refused(marked.why());
			case Import.Unreadable no -> throw this.desk.refused(no.why());
		};
	}

	private int say(UUID source, int characters, int passages) {
		if (this.machine) {
			Map<String, Object> facts = new LinkedHashMap<>();
			facts.put("source", source);
			facts.put("characters", characters);
			facts.put("passages", passages);
			this.spec.commandLine().getOut().println(this.json.writeValueAsString(facts));
		}
		else {
			this.spec.commandLine()
				.getOut()
				.println("Brought in as source " + source + ": " + characters + " characters, " + passages
						+ " passages.");
		}
		return 0;
	}

}
