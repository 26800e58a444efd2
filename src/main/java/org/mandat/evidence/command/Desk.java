package org.mandat.evidence.command;

import java.util.UUID;
import java.util.function.Supplier;

import org.mandat.evidence.source.SourceReading;
import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.ActsAs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Component;

/**
 * Where a command stands: it opens the walls of one space as the system, never more than
 * one at a time.
 */
@Component
class Desk {

	private final Spaces spaces;

	private final SourceReading sources;

	private final Messages messages;

	private final ActsAs acts;

	Desk(Spaces spaces, SourceReading sources, Messages messages, ActsAs acts) {
		this.acts = acts;
		this.spaces = spaces;
		this.sources = sources;
		this.messages = messages;
	}

	/** The space of a place's key or of a slug. */
	Space space(String code) {
		return this.spaces.byKey(code)
			.or(() -> this.spaces.bySlug(code))
			.orElseThrow(() -> new CommandRefused("No space is open for " + code + "; see: mandat space list"));
	}

	/** Works in a space. */
	<T> T in(Space space, Supplier<T> work) {
		return Walls.as(Reader.system(space.id()), work);
	}

	/** Works in a space for a post, or for the operator. */
	<T> T in(Space space, Acting acting, Supplier<T> work) {
		return this.acts.in(space.id(), acting.post(), acting.permission(), () -> {
			if (!Walls.current().passages()) {
				throw new CommandRefused("The post " + acting.post() + " may not see statements, so nothing was done.");
			}
			return work.get();
		});
	}

	/** Works in the space that keeps this source: each is asked for itself. */
	<T> T at(UUID source, Supplier<T> work) {
		return in(of(source), work);
	}

	/** The space that keeps this source. */
	Space of(UUID source) {
		return this.spaces.all()
			.stream()
			.filter((space) -> in(space, () -> this.sources.find(source)).isPresent())
			.findFirst()
			.orElseThrow(() -> new CommandRefused("No source has the identifier " + source));
	}

	/**
	 * For which post a command works, and what that post must be allowed to do.
	 *
	 * @param post its kind, or none for the operator
	 * @param permission the permission
	 */
	record Acting(@Nullable String post, String permission) {
	}

	/** The sentence of a refusal. */
	CommandRefused refused(Refusal why) {
		return new CommandRefused(why.in(this.messages, Languages.SOURCE));
	}

}
