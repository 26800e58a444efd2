package org.mandat.administration.language;

import java.util.Optional;
import java.util.Set;

import org.mandat.jurisdiction.SpaceLanguages;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each language of a space stands. */
@Service
class LanguageRoom {

	private final Languages languages;

	private final ObjectProvider<TextKind> texts;

	LanguageRoom(Languages languages, ObjectProvider<TextKind> texts) {
		this.languages = languages;
		this.texts = texts;
	}

	@Transactional(readOnly = true)
	LanguageLine line(Page page, SpaceLanguages.Choice choice, String tag) {
		Optional<Language> spoken = this.languages.find(tag);
		Language language = spoken.orElseGet(() -> new Language(tag));
		int behind = choice.languages().contains(tag) ? this.texts.orderedStream()
			.filter((kind) -> page.may(kind.readPermission()) && (!kind.passages() || page.actor().passages()))
			.mapToInt((kind) -> kind.behind(Set.of(language.stored())))
			.sum() : 0;
		return new LanguageLine(tag, language.stored(), Languages.ownName(language), spoken.isPresent(),
				choice.official(tag), choice.needed(tag), behind);
	}

}
