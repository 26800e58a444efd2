package org.mandat.rights;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class RightsActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("rights.actor.entered", "rights.request", "entered_by", "entered_at"),
				new Column("rights.actor.decided", "rights.request", "decided_by", "decided_at"),
				new Column("rights.actor.held", "rights.hold", "set_by", "set_at"),
				new Column("rights.actor.lifted", "rights.hold", "lifted_by", "lifted_at"));
	}

}
