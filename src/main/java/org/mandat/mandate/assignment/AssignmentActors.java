package org.mandat.mandate.assignment;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that noted or ended a part in a duty. */
@Component
class AssignmentActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("mandate.actor.assignmentNoted", "mandate.assignment", "noted_by", "noted_at"),
				new Column("mandate.actor.assignmentEnded", "mandate.assignment", "ended_by", "ended_at"));
	}

}
