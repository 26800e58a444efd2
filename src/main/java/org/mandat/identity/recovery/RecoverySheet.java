package org.mandat.identity.recovery;

import java.time.LocalDate;
import java.util.List;

import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;

/**
 * A recovery sheet as it is shown once, to be printed.
 *
 * @param space the official names of the space
 * @param languages the languages of the space in its order: the sheet speaks all of them
 * @param code the code, which nobody can read again
 * @param madeOn the day on which it was made
 */
public record RecoverySheet(Text space, List<Language> languages, RecoveryCode code, LocalDate madeOn) {

	/** The official names, each once, in the order of the space (ground rule G17). */
	public List<String> names() {
		return this.languages.stream().filter(this.space::has).map(this.space::in).distinct().toList();
	}

}
