package org.mandat.translation;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class TranslationActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("translation.actor.batch.sentBy", "translation.batch", "sent_by", "sent_on"));
	}

}
