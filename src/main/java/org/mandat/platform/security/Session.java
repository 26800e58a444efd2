package org.mandat.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A signed-in browser: the account and one actor per running tenure, read in one
 * statement at each request. A tenure that ended a second ago is not among them.
 *
 * @param id the session
 * @param account the account
 * @param language the language that the account chose, or none
 * @param chosenPost the post that the person chose to act for, or none
 * @param provedAt when the person last showed who it is
 * @param wokeAt when the browser was seen again after half an hour or more, or never
 * @param unfinished whether a second factor has yet to be chosen; until then there are no
 * actors
 * @param actors one per running tenure
 */
public record Session(UUID id, UUID account, @Nullable String language, @Nullable UUID chosenPost, Instant provedAt,
		@Nullable Instant wokeAt, boolean unfinished, List<Actor> actors) {

	/** Where who has yet to choose a second factor is led. */
	public static final String FINISH = "/account/second-factor/new";

	/**
	 * Whether somebody showed who it is since the browser last lay still for half an
	 * hour: whoever sits before it now may be another.
	 */
	public boolean provedAwake() {
		return this.wokeAt == null || !this.provedAt.isBefore(this.wokeAt);
	}

	/**
	 * The actor with whom to begin: the chosen post if it is still held, else the first.
	 */
	public Optional<Actor> preferred() {
		return this.actors.stream()
			.filter((actor) -> actor.post().equals(this.chosenPost))
			.findFirst()
			.or(() -> this.actors.stream().findFirst());
	}

	/** The actor in a space: the chosen post if it is there, else the first. */
	public Optional<Actor> in(String slug) {
		List<Actor> here = this.actors.stream().filter((actor) -> actor.space().slug().equals(slug)).toList();
		return here.stream()
			.filter((actor) -> actor.post().equals(this.chosenPost))
			.findFirst()
			.or(() -> here.stream().findFirst());
	}

}
