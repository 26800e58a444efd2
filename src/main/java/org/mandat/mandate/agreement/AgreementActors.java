package org.mandat.mandate.agreement;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that noted or ended what was agreed. */
@Component
class AgreementActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("mandate.actor.agreementNoted", "mandate.agreement", "noted_by", "noted_at"),
				new Column("mandate.actor.agreementEnded", "mandate.agreement", "ended_by", "ended_at"));
	}

}
