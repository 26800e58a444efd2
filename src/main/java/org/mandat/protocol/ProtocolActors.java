package org.mandat.protocol;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class ProtocolActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("protocol.actor.entry.enteredBy", "protocol.entry", "entered_by", "entered_at"),
				new Column("protocol.actor.entry.voidedBy", "protocol.entry", "voided_by", "voided_at"),
				new Column("protocol.actor.scan.keptBy", "protocol.scan", "kept_by", "kept_at"));
	}

}
