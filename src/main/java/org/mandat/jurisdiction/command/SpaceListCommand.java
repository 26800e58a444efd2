package org.mandat.jurisdiction.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** {@code space list}: the spaces of this installation. */
@Component
@Command(name = "space list", description = "the spaces of this installation")
class SpaceListCommand implements MandatCommand, Callable<Integer> {

	private final Spaces spaces;

	private final Answers answers;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--lang", defaultValue = "en", description = "the language of the names")
	private String lang = "en";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	SpaceListCommand(Spaces spaces, Answers answers) {
		this.spaces = spaces;
		this.answers = answers;
	}

	@Override
	public Integer call() {
		Language language = this.answers.language(this.lang);
		List<Space> all = this.spaces.all();
		String lines = all.stream()
			.map((space) -> "%-24s %-14s %-10s %s".formatted(space.slug(), space.kind(), space.pack(),
					space.name().in(language)))
			.collect(Collectors.joining("\n"));
		this.answers.print(this.spec, this.machine, lines,
				Map.of("spaces", all.stream().map(SpaceListCommand::facts).toList()));
		return 0;
	}

	private static Map<String, Object> facts(Space space) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("space", space.id());
		facts.put("slug", space.slug());
		facts.put("kind", space.kind());
		facts.put("pack", space.pack());
		facts.put("place", space.placeKey());
		facts.put("name", space.name().forms());
		facts.put("languages", space.languages());
		return facts;
	}

}
