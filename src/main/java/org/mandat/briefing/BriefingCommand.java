package org.mandat.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperPage;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.web.PublicAddress;
import org.mandat.platform.web.StandalonePage;
import org.mandat.protocol.Papers;
import org.mandat.protocol.Papers.Asked;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code briefing}: the state of play of a space as one file. */
@Component
@Command(name = "briefing", description = "the state of play of a space as one file")
class BriefingCommand implements MandatCommand, Callable<Integer> {

	private final Briefings briefings;

	private final Spaces spaces;

	private final Posts posts;

	private final Languages languages;

	private final StandalonePage standalone;

	private final JsonMapper json;

	private final Papers papers;

	private final PaperPress press;

	private final PaperPage pages;

	private final PublicAddress address;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "SPACE", description = "the place's key, such as prizren")
	private String space = "";

	@Option(names = "--lang", defaultValue = "en",
			description = "sq, sr-Cyrl, sr-Latn, en, …; of a paper also several, with commas, or all of the space")
	private String lang = "en";

	@Option(names = "--format", defaultValue = "html", description = "html, json, pdf, docx, or text for a messenger")
	private String format = "html";

	@Option(names = "--post", description = "the kind of post for which it is written (default: the mayor's)")
	private @Nullable String post;

	@Option(names = "--on", description = "the day (default: today)")
	private @Nullable LocalDate on;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE", description = "where to write it")
	private Path output = Path.of("-");

	BriefingCommand(Briefings briefings, Spaces spaces, Posts posts, Languages languages, StandalonePage standalone,
			JsonMapper json, Papers papers, PaperPress press, PaperPage pages, PublicAddress address) {
		this.briefings = briefings;
		this.spaces = spaces;
		this.posts = posts;
		this.languages = languages;
		this.standalone = standalone;
		this.json = json;
		this.papers = papers;
		this.press = press;
		this.pages = pages;
		this.address = address;
	}

	@Override
	public Integer call() throws IOException {
		Space found = this.spaces.byKey(this.space)
			.orElseThrow(() -> new CommandRefused("No space is open for " + this.space + "; see: space list."));
		byte[] file = switch (this.format) {
			case "html" -> Walls.as(Reader.system(found.id()), this::html);
			case "json" -> this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(Walls.as(Reader.system(found.id()), () -> play(language(this.lang))));
			case "pdf" -> this.press.pdf(Walls.as(Reader.system(found.id()), this::paper));
			case "docx" -> this.press.docx(Walls.as(Reader.system(found.id()), this::paper));
			case "text" -> Walls.as(Reader.system(found.id()), () -> text(found))
				.getBytes(java.nio.charset.StandardCharsets.UTF_8);
			default -> throw new CommandRefused(
					"The format " + this.format + " is not known; there are html, json, pdf, docx and text.");
		};
		Files.write(this.output, file);
		this.spec.commandLine().getOut().println(this.output + ": " + file.length + " bytes");
		return 0;
	}

	private byte[] html() {
		Language language = language(this.lang);
		return this.standalone.html(language, "briefing/file", Map.of("play", play(language)));
	}

	private Paper paper() {
		return this.papers.make(StatePaper.KEY, wanted()).orElseThrow(BriefingCommand::noPost);
	}

	private String text(Space of) {
		Paper paper = this.papers.forMessenger(StatePaper.KEY, wanted()).orElseThrow(BriefingCommand::noPost);
		return this.pages.text(paper, this.address.of("/s/" + of.slug() + "/papers/" + StatePaper.KEY)) + "\n";
	}

	private Asked wanted() {
		List<String> tags = Papers.ALL.equals(this.lang) ? List.of(Papers.ALL)
				: List.of(this.lang.split(",")).stream().map((tag) -> language(tag.strip()).tag()).toList();
		return new Asked(tags, asked(), this.on, null, 1, (permission) -> true);
	}

	private Language language(String tag) {
		return this.languages.find(tag)
			.orElseThrow(() -> new CommandRefused(
					"The language " + tag + " is not installed; there are " + this.languages.all() + "."));
	}

	private @Nullable UUID asked() {
		return (this.post == null) ? null
				: this.posts.ofKind(this.post)
					.map(PostView::id)
					.orElseThrow(() -> new CommandRefused("This space has no post of the kind " + this.post + "."));
	}

	private StateOfPlay play(Language language) {
		return this.briefings.of(asked(), language, this.on).orElseThrow(BriefingCommand::noPost);
	}

	private static CommandRefused noPost() {
		return new CommandRefused("This space has no post for which a state of play could be written.");
	}

}
