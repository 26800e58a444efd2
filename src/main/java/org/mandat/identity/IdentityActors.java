package org.mandat.identity;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class IdentityActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("identity.actor.oneTimeLink.madeBy", "identity.one_time_link", "made_by", "made_at"));
	}

}
