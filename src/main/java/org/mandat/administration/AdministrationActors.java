package org.mandat.administration;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class AdministrationActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(
				new Column("administration.actor.packTaken", "administration.pack_standing", "taken_by", "taken_at"),
				new Column("administration.actor.packItemTaken", "administration.pack_item_taken", "taken_by",
						"taken_at"));
	}

}
