package org.mandat.mandate.comparison;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that agreed to be counted along, or ended it. */
@Component
class ComparisonActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("mandate.actor.comparisonAgreed", "mandate.comparing", "noted_by", "noted_at"),
				new Column("mandate.actor.comparisonEnded", "mandate.comparing", "ended_by", "ended_at"));
	}

}
