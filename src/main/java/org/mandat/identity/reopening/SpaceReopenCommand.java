package org.mandat.identity.reopening;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.invitation.AccessLinks;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code space reopen}: lets somebody act for a post that may appoint, when nobody can
 * get into the space; everybody there learns of it.
 */
@Component
@Command(name = "space reopen", description = "appoints somebody to act for a post that may appoint, when nobody can "
		+ "get in; ends all sessions of the space and tells everybody")
class SpaceReopenCommand implements MandatCommand, Callable<Integer> {

	private final Reopening reopening;

	private final Spaces spaces;

	private final PublicAddress address;

	private final Messages messages;

	private final Languages languages;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "CODE", description = "the space")
	private String code = "";

	@Option(names = "--post", required = true, paramLabel = "KIND",
			description = "the kind of post: one that may appoint")
	private String post = "";

	@Option(names = "--person", required = true, paramLabel = "NAME", description = "who shall act for it")
	private String person = "";

	@Option(names = "--email", paramLabel = "ADDRESS", description = "the person's address")
	private @Nullable String email;

	@Option(names = "--document", required = true, paramLabel = "NUMBER", description = "the number of the decision")
	private String document = "";

	@Option(names = "--lang", defaultValue = "en", description = "the language of the answer")
	private String lang = "en";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	SpaceReopenCommand(Reopening reopening, Spaces spaces, PublicAddress address, Messages messages,
			Languages languages, JsonMapper json) {
		this.reopening = reopening;
		this.spaces = spaces;
		this.address = address;
		this.messages = messages;
		this.languages = languages;
		this.json = json;
	}

	@Override
	public Integer call() {
		Language language = this.languages.find(this.lang).orElse(Languages.SOURCE);
		Space space = this.spaces.byKey(this.code)
			.or(() -> this.spaces.bySlug(this.code))
			.orElseThrow(() -> refusal(Refusal.of("jurisdiction.space.refused.noSpace", this.code), language));
		if (this.person.isBlank() || this.document.isBlank()) {
			throw refusal(Refusal.of("identity.reopening.document.required"), language);
		}
		Optional<UUID> chair = this.reopening.choice(space.id())
			.posts()
			.stream()
			.filter((view) -> view.kind().equals(this.post))
			.map(PostView::id)
			.findFirst();
		Chosen chosen = new Chosen(
				chair.orElseThrow(() -> refusal(Refusal.of("identity.reopening.noSuchPost"), language)),
				this.person.strip(), Objects.requireNonNullElse(this.email, ""), null, this.document.strip());
		switch (this.reopening.onTheMachine(space.id(), chosen)) {
			case Outcome.Refused<AccessLinks.Made>(Refusal why) -> throw refusal(why, language);
			case Outcome.Done<AccessLinks.Made>(AccessLinks.Made made) -> print(made, language);
		}
		return 0;
	}

	private void print(AccessLinks.Made made, Language language) {
		String path = "/invitations/" + made.secret();
		String link = Objects.requireNonNullElse(this.address.of(path), path);
		this.spec.commandLine()
			.getOut()
			.println(this.machine ? this.json.writeValueAsString(Map.of("link", link, "until", made.until().toString()))
					: this.messages.text(language, "identity.reopening.terminal",
							Formats.moment(language, made.until())) + "\n  " + link);
		this.spec.commandLine().getOut().flush();
	}

	private CommandRefused refusal(Refusal why, Language language) {
		return new CommandRefused(why.in(this.messages, language));
	}

}
