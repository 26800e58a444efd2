package org.mandat.translation.term;

import java.util.List;

import org.mandat.jurisdiction.Adaptations;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words on which a space agreed instead of, or beside, those of its packs. */
@Component
class TermAdaptations implements Adaptations {

	private final TermRepository rows;

	TermAdaptations(TermRepository rows) {
		this.rows = rows;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Adaptation> of(Language reader) {
		return this.rows.own()
			.stream()
			.map((term) -> new Adaptation("terms", (term.packKey() == null) ? "" : term.packKey(),
					term.name(reader).words(), "/translation/terms/" + term.key()))
			.toList();
	}

}
