package org.mandat.translation.term;

import java.util.List;

import org.mandat.platform.search.FixedRecords;
import org.mandat.platform.search.Found;
import org.mandat.platform.search.Sought;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.mandat.translation.TranslationPermissions;
import org.springframework.stereotype.Component;

/** Finds the terms of packs; those of the space are in its index. */
@Component
class TermSearch implements FixedRecords {

	private static final int MOST = 5;

	private final Terms terms;

	TermSearch(Terms terms) {
		this.terms = terms;
	}

	@Override
	public List<Found> find(Actor actor, Language reader, Sought sought) {
		if (!actor.may(TranslationPermissions.READ)) {
			return List.of();
		}
		return this.terms.all()
			.stream()
			.filter((term) -> !term.own() && term.names().values().stream().anyMatch(sought::fits))
			.limit(MOST)
			.map((term) -> new Found("term", term.name(reader), note(term, reader),
					"/s/" + actor.space().slug() + "/translation/terms/" + term.key(), null))
			.toList();
	}

	private static @org.jspecify.annotations.Nullable Worded note(Term term, Language reader) {
		String note = term.note(reader.stored());
		return note.isEmpty() ? null : new Worded(note, reader.stored());
	}

}
