package org.mandat.jurisdiction;

import java.util.List;

import org.mandat.platform.privacy.Actors;

import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class JurisdictionActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("jurisdiction.actor.lent", "jurisdiction.delegation", "giver", "from_on"),
				new Column("jurisdiction.actor.borrowed", "jurisdiction.delegation", "taker", "from_on"),
				new Column("jurisdiction.actor.roleAsked", "jurisdiction.role_change", "asked_by", "asked_at"),
				new Column("jurisdiction.actor.roleSettled", "jurisdiction.role_change", "settled_by", "settled_at"));
	}

}
