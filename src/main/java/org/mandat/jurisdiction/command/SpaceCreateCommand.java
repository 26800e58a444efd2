package org.mandat.jurisdiction.command;

import java.util.Map;
import java.util.concurrent.Callable;

import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/**
 * {@code space create}: opens a space for a place of a pack; refuses to open one twice.
 */
@Component
@Command(name = "space create", description = "opens a space for a place of a pack")
class SpaceCreateCommand implements MandatCommand, Callable<Integer> {

	private final Spaces spaces;

	private final Posts posts;

	private final SpaceDays days;

	private final Answers answers;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "CODE", description = "the key of the place, such as prizren")
	private String code = "";

	@Option(names = "--pack", required = true, description = "the country pack, such as xk")
	private String pack = "";

	@Option(names = "--lang", defaultValue = "en", description = "the language of the answer")
	private String lang = "en";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	SpaceCreateCommand(Spaces spaces, Posts posts, SpaceDays days, Answers answers) {
		this.spaces = spaces;
		this.posts = posts;
		this.days = days;
		this.answers = answers;
	}

	@Override
	public Integer call() {
		Language language = this.answers.language(this.lang);
		Space space = this.answers.done(this.spaces.open(this.pack, this.code), language);
		int chairs = Answers.inside(space.id(), () -> this.posts.on(this.days.here().today())).size();
		this.answers.print(this.spec, this.machine,
				this.answers.text(language, "jurisdiction.space.opened", space.name().in(language), space.slug(),
						chairs),
				Map.of("space", space.id(), "slug", space.slug(), "pack", space.pack(), "place", space.placeKey(),
						"posts", chairs));
		return 0;
	}

}
