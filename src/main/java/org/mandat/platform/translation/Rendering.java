package org.mandat.platform.translation;

import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

import org.mandat.platform.text.Outcome;

/**
 * A text as somebody has written it in one language.
 *
 * @param record whose text
 * @param lang the language, by the tag in which it is stored
 * @param fields the words by field; one that is left out is not there in this language
 * @param gives the meaning that was before the eyes of whoever wrote it, or
 * {@link #SAYS_NEW}
 * @param seen the revision in this language that was before their eyes; zero if none was
 */
public record Rendering(UUID record, String lang, Map<String, String> fields, int gives, int seen) {

	/** The text says something new: the other languages have to follow. */
	public static final int SAYS_NEW = 0;

	/**
	 * Which meaning the text gives from now on. What was translated from an older one
	 * stays a translation of the older one, and is shown as fallen behind.
	 */
	public Outcome<Integer> meaning(KeptText now) {
		KeptText.Form mine = now.in(this.lang);
		if (now.revision(this.lang) != this.seen) {
			return Outcome.refused("platform.translation.refused.stale");
		}
		if (this.gives == SAYS_NEW) {
			return Outcome.done(now.newest() + 1);
		}
		int gives = Math.clamp(this.gives, 1, Math.max(1, now.newest()));
		return (mine != null && mine.gives() > gives) ? Outcome.refused("platform.translation.refused.newerStands")
				: Outcome.done(gives);
	}

	/** The words of a field, or an empty text. */
	public String field(String name) {
		return this.fields.getOrDefault(name, "").strip();
	}

	/**
	 * Takes it back into what is kept: with the revision of the meaning that it gives, or
	 * not at all with the reason why.
	 */
	public Outcome<UUID> into(KeptText before, IntFunction<Outcome<UUID>> write) {
		return switch (meaning(before)) {
			case Outcome.Refused<Integer> no -> new Outcome.Refused<>(no.why());
			case Outcome.Done<Integer> gives -> write.apply(gives.value());
		};
	}

}
