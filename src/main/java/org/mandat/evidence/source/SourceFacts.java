package org.mandat.evidence.source;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a source when it is brought in.
 *
 * @param title its title
 * @param kind one of {@link SourceKind#ALL}
 * @param on the day it speaks of
 * @param place the key of the place it speaks of, or none
 * @param event the event it comes from, or none
 * @param language its language tag, or none to have it guessed
 * @param isPublic whether the whole document is public
 * @param agreed whether the speakers agreed in writing to be shown with role and place
 * (ground rule G2)
 * @param licence licence or consent in words, or none
 * @param replaces the earlier version of the same paper, or none
 */
public record SourceFacts(String title, String kind, LocalDate on, @Nullable String place, @Nullable String event,
		@Nullable String language, boolean isPublic, boolean agreed, @Nullable String licence,
		@Nullable UUID replaces) {

	/** A paper of which no earlier version is here. */
	public SourceFacts(String title, String kind, LocalDate on, @Nullable String place, @Nullable String event,
			@Nullable String language, boolean isPublic, boolean agreed, @Nullable String licence) {
		this(title, kind, on, place, event, language, isPublic, agreed, licence, null);
	}

}
