package org.mandat.jurisdiction.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** {@code post list}: the posts of a space and whether they are held; no names. */
@Component
@Command(name = "post list", description = "the posts of a space and whether they are held; no names")
class PostListCommand implements MandatCommand, Callable<Integer> {

	private final Posts posts;

	private final SpaceDays days;

	private final Answers answers;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--space", required = true, paramLabel = "CODE", description = "the space")
	private String code = "";

	@Option(names = "--on", paramLabel = "DATE", description = "the day (default: today)")
	private @Nullable LocalDate on;

	@Option(names = "--lang", defaultValue = "en", description = "the language of the names")
	private String lang = "en";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	PostListCommand(Posts posts, SpaceDays days, Answers answers) {
		this.posts = posts;
		this.days = days;
		this.answers = answers;
	}

	@Override
	public Integer call() {
		Language language = this.answers.language(this.lang);
		Space space = this.answers.space(this.code, language);
		LocalDate day = (this.on == null) ? this.days.of(space.id()).today() : this.on;
		List<PostView> all = Answers.inside(space.id(), () -> this.posts.on(day));
		String lines = all.stream()
			.map((post) -> "%-28s %-18s %s".formatted(post.kind() + ((post.number() > 1) ? ":" + post.number() : ""),
					this.answers.text(language, "jurisdiction.posts.state." + post.state()), post.name().in(language)))
			.collect(Collectors.joining("\n"));
		this.answers.print(this.spec, this.machine, lines,
				Map.of("on", day.toString(), "posts", all.stream().map(PostListCommand::facts).toList()));
		return 0;
	}

	private static Map<String, Object> facts(PostView post) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("post", post.id());
		facts.put("kind", post.kind());
		facts.put("number", post.number());
		facts.put("role", post.role());
		facts.put("state", post.state());
		facts.put("name", post.name().forms());
		return facts;
	}

}
