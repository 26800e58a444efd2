package org.mandat.mandate.draft;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that saved, fixed or gave up a paper. */
@Component
class DraftActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("mandate.actor.draftSaved", "mandate.draft_version", "saved_by", "saved_at"),
				new Column("mandate.actor.draftFixed", "mandate.draft", "fixed_by", "fixed_at"),
				new Column("mandate.actor.draftDropped", "mandate.draft", "dropped_by", "dropped_at"));
	}

}
