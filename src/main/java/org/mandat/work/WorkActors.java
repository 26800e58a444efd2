package org.mandat.work;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class WorkActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("work.actor.task.settledBy", "work.task", "settled_by", "settled_at"));
	}

}
