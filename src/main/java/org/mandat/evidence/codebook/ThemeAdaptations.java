package org.mandat.evidence.codebook;

import java.util.List;

import org.mandat.jurisdiction.Adaptations;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sub-themes that a space added below themes of the pack. */
@Component
class ThemeAdaptations implements Adaptations {

	private final ListRepository rows;

	ThemeAdaptations(ListRepository rows) {
		this.rows = rows;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Adaptation> of(Language reader) {
		return this.rows.parts()
			.stream()
			.map((part) -> new Adaptation("themes", part.parent(), part.id() + " " + part.name().in(reader),
					"/evidence/themes/" + part.id()))
			.toList();
	}

}
