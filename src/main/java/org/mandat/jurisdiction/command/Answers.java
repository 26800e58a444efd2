package org.mandat.jurisdiction.command;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** How the commands of this module find their space, answer and refuse. */
@Component
class Answers {

	private final Spaces spaces;

	private final Messages messages;

	private final Languages languages;

	private final JsonMapper json;

	Answers(Spaces spaces, Messages messages, Languages languages, JsonMapper json) {
		this.spaces = spaces;
		this.messages = messages;
		this.languages = languages;
		this.json = json;
	}

	/** The space by its place's key or its slug. */
	Space space(String code, Language language) {
		return this.spaces.byKey(code)
			.or(() -> this.spaces.bySlug(code))
			.orElseThrow(() -> refusal(Refusal.of("jurisdiction.space.refused.noSpace", code), language));
	}

	Language language(String tag) {
		return this.languages.find(tag).orElse(Languages.SOURCE);
	}

	String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	<T> T done(Outcome<T> outcome, Language language) {
		return switch (outcome) {
			case Outcome.Done<T> done -> done.value();
			case Outcome.Refused<T> refused -> throw refusal(refused.why(), language);
		};
	}

	CommandRefused refusal(Refusal why, Language language) {
		return new CommandRefused(why.in(this.messages, language));
	}

	void print(CommandSpec spec, boolean machine, String sentence, Map<String, ?> facts) {
		spec.commandLine().getOut().println(machine ? this.json.writeValueAsString(facts) : sentence);
		spec.commandLine().getOut().flush();
	}

	/** Does the work as the operator's system post, behind the walls of this space. */
	static <T> T inside(UUID space, Supplier<T> work) {
		return Walls.as(Reader.system(space), work);
	}

}
