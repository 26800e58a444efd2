package org.mandat.administration.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.jurisdiction.SpaceLanguages;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextStates;
import org.mandat.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each language of a space stands. */
@Service
class LanguageRoom {

	private final Languages languages;

	private final ObjectProvider<TextKind> texts;

	private final TextStates states;

	LanguageRoom(Languages languages, ObjectProvider<TextKind> texts, TextStates states) {
		this.languages = languages;
		this.texts = texts;
		this.states = states;
	}

	@Transactional(readOnly = true)
	LanguageLine line(Page page, SpaceLanguages.Choice choice, String tag) {
		Optional<Language> spoken = this.languages.find(tag);
		Language language = spoken.orElseGet(() -> new Language(tag));
		List<TextKind> kinds = this.texts.orderedStream()
			.filter((kind) -> page.may(kind.readPermission()) && (!kind.passages() || page.actor().passages()))
			.toList();
		int behind = choice.languages().contains(tag) ? this.states.behind(kinds, Set.of(language.stored())) : 0;
		return new LanguageLine(tag, language.stored(), Languages.ownName(language), spoken.isPresent(),
				choice.official(tag), choice.needed(tag), behind);
	}

}
