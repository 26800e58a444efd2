package org.mandat.identity.recovery;

import java.time.LocalDate;
import java.util.List;

import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Text;

/**
 * A recovery sheet as it is shown once, to be printed. It speaks all languages of the
 * space that the product has; one that it lacks is named (decision 17).
 *
 * @param space the official names of the space
 * @param official the languages of the space in its order
 * @param languages those of them in which the sheet speaks
 * @param code the code, which nobody can read again
 * @param madeOn the day on which it was made
 */
public record RecoverySheet(Text space, List<Language> official, List<Language> languages, RecoveryCode code,
		LocalDate madeOn) {

	/** The official names, each once, in the order of the space (ground rule G17). */
	public List<String> names() {
		return this.official.stream().filter(this.space::has).map(this.space::in).distinct().toList();
	}

	/** The own names of the languages in which the sheet does not exist yet. */
	public List<String> missing() {
		return this.official.stream()
			.filter((language) -> !this.languages.contains(language))
			.map(Languages::ownName)
			.toList();
	}

}
