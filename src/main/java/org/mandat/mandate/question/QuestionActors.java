package org.mandat.mandate.question;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that asked, answered or promised. */
@Component
class QuestionActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("mandate.actor.asked", "mandate.question", "asked_by", "asked_at"),
				new Column("mandate.actor.closed", "mandate.question", "closed_by", "closed_at"),
				new Column("mandate.actor.noted", "mandate.commitment", "noted_by", "noted_at"),
				new Column("mandate.actor.confirmedBy", "mandate.commitment", "confirmed_by", "noted_at"),
				new Column("mandate.actor.ended", "mandate.commitment", "ended_by", "ended_at"),
				new Column("mandate.actor.askedToConfirm", "mandate.commitment_asked", "tenure_id", "asked_on"));
	}

}
