package org.mandat.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.web.Page.LanguageChoice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What all pages share: messages, rooms, languages, static files, the operator's name.
 */
@Component
class PageFrame {

	private final Messages messages;

	private final Languages languages;

	private final Navigation navigation;

	private final Assets assets;

	private final Installation installation;

	private final ObjectProvider<PageCare> care;

	PageFrame(Messages messages, Languages languages, Navigation navigation, Assets assets, Installation installation,
			ObjectProvider<PageCare> care) {
		this.care = care;
		this.messages = messages;
		this.languages = languages;
		this.navigation = navigation;
		this.assets = assets;
		this.installation = installation;
	}

	Messages messages() {
		return this.messages;
	}

	Navigation navigation() {
		return this.navigation;
	}

	Assets assets() {
		return this.assets;
	}

	PageCare.@Nullable Care care(@Nullable Actor actor, Language reader, PageCare.@Nullable Subject subject) {
		if (actor == null || subject == null) {
			return null;
		}
		PageCare carer = this.care.getIfAvailable();
		return (carer == null) ? null : carer.of(actor, reader, subject);
	}

	String operator() {
		return this.installation.operator();
	}

	/** The space's languages first, in its order; then what else is installed. */
	List<LanguageChoice> languages(Language current, @Nullable Actor actor, String path) {
		List<Language> ordered = new ArrayList<>();
		if (actor != null) {
			actor.space().languages().forEach((tag) -> this.languages.find(tag).ifPresent(ordered::add));
		}
		this.languages.all().stream().filter((language) -> !ordered.contains(language)).forEach(ordered::add);
		return ordered.stream()
			.map((language) -> new LanguageChoice(language.tag(), Languages.ownName(language),
					"/language/" + language.tag() + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
					language.equals(current)))
			.toList();
	}

}
