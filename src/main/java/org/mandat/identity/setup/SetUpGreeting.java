package org.mandat.identity.setup;

import java.util.List;

import org.mandat.platform.cli.Greeting;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prints the one-time link of the set-up page at each start as long as nobody has an
 * account: who sees the terminal is who may set up.
 */
@Component
class SetUpGreeting implements Greeting {

	private final SetUpLinks links;

	private final Messages messages;

	private final String publicUrl;

	SetUpGreeting(SetUpLinks links, Messages messages, @Value("${mandat.public.url:}") String publicUrl) {
		this.links = links;
		this.messages = messages;
		this.publicUrl = publicUrl;
	}

	@Override
	public List<String> lines(String address) {
		if (!this.links.needed()) {
			return List.of();
		}
		String base = this.publicUrl.isBlank() ? address : this.publicUrl.strip().replaceAll("/+$", "");
		return List.of("", this.messages.text(Languages.SOURCE, "identity.setUp.terminal", SetUpLinks.LIFE.toHours()),
				"  " + base + "/set-up/" + this.links.make(), "");
	}

}
