package org.mandat.platform.web;

import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.security.SessionSource;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request is made of: its session (read once), the actor that the access check
 * chose, and the language: the browser's own choice first, then the account's, then the
 * space's first, then what the browser accepts.
 */
@Component
class CurrentRequest {

	private static final String SESSION = CurrentRequest.class.getName() + ".session";

	private static final String ACTOR = CurrentRequest.class.getName() + ".actor";

	private static final String PAGE = CurrentRequest.class.getName() + ".page";

	private static final String ABOUT = CurrentRequest.class.getName() + ".about";

	static final String NOTICE_COOKIE = "mandat-notice";

	private final SessionSource sessions;

	private final SessionCookie cookies;

	private final Languages languages;

	private final PageFrame frame;

	CurrentRequest(SessionSource sessions, SessionCookie cookies, Languages languages, PageFrame frame) {
		this.sessions = sessions;
		this.cookies = cookies;
		this.languages = languages;
		this.frame = frame;
	}

	Optional<Session> session(HttpServletRequest request) {
		return attribute(request, SESSION, () -> this.cookies.token(request).flatMap(this.sessions::find));
	}

	/** Looks for no session in the rest of this request. */
	void nobody(HttpServletRequest request) {
		request.setAttribute(SESSION, Optional.empty());
	}

	void actor(HttpServletRequest request, Actor actor) {
		request.setAttribute(ACTOR, actor);
	}

	void about(HttpServletRequest request, @Nullable About about) {
		request.setAttribute(ABOUT, about);
	}

	@Nullable Actor actor(HttpServletRequest request) {
		return (Actor) request.getAttribute(ACTOR);
	}

	/** The same for the handler and for the template: what it asked is asked once. */
	Page page(HttpServletRequest request) {
		Page known = (Page) request.getAttribute(PAGE);
		Page page = (known == null) ? made(request) : known;
		request.setAttribute(PAGE, page);
		return page;
	}

	private Page made(HttpServletRequest request) {
		Session session = session(request).orElse(null);
		CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		return new Page(this.frame, language(request), session, actor(request),
				new Page.Request(request.getRequestURI(), here(request), (token == null) ? "" : token.getToken(),
						notice(request), subject(request)));
	}

	@SuppressWarnings("unchecked")
	private static PageCare.@Nullable Subject subject(HttpServletRequest request) {
		About about = (About) request.getAttribute(ABOUT);
		if (about == null) {
			return null;
		}
		Map<String, String> variables = (Map<String, String>) request
			.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return new PageCare.Subject(List.of(about.value()),
				record((variables == null) ? null : variables.get(about.record())));
	}

	/** What is no identifier names no record; the handler says so. */
	private static @Nullable UUID record(@Nullable String variable) {
		try {
			return (variable == null) ? null : UUID.fromString(variable);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** A page for the error pages, which must not ask the database again. */
	Page plainPage(HttpServletRequest request) {
		return new Page(this.frame, language(request), null, null,
				new Page.Request(request.getRequestURI(), "/", "", "", null));
	}

	/**
	 * The address of the page with what was asked of it; of a form that was sent back,
	 * the page that has it.
	 */
	static String here(HttpServletRequest request) {
		String query = request.getQueryString();
		boolean asked = query != null && "GET".equals(request.getMethod());
		return LocalPath.of(asked ? request.getRequestURI() + "?" + query : request.getRequestURI());
	}

	Language language(HttpServletRequest request) {
		Optional<Language> chosen = this.cookies.language(request).flatMap(this.languages::find);
		if (chosen.isPresent()) {
			return chosen.get();
		}
		Optional<Language> preferred = known(request).map(Session::language).flatMap(this.languages::find);
		if (preferred.isPresent()) {
			return preferred.get();
		}
		Actor actor = actor(request);
		if (actor != null && !actor.space().languages().isEmpty()) {
			return this.languages.firstOf(actor.space().languages());
		}
		return this.languages.firstOf(java.util.Collections.list(request.getLocales())
			.stream()
			.map(Locale::toLanguageTag)
			.flatMap((tag) -> java.util.stream.Stream.of(tag, tag.split("-")[0]))
			.toList());
	}

	/** The session if it was read already: an error page must not ask the database. */
	@SuppressWarnings("unchecked")
	private static Optional<Session> known(HttpServletRequest request) {
		Optional<Session> known = (Optional<Session>) request.getAttribute(SESSION);
		return (known == null) ? Optional.empty() : known;
	}

	private static String notice(HttpServletRequest request) {
		if (request.getCookies() != null) {
			for (Cookie cookie : request.getCookies()) {
				if (NOTICE_COOKIE.equals(cookie.getName())) {
					return cookie.getValue();
				}
			}
		}
		return "";
	}

	@SuppressWarnings("unchecked")
	private static <T> Optional<T> attribute(HttpServletRequest request, String name, Supplier<Optional<T>> reader) {
		Optional<T> known = (Optional<T>) request.getAttribute(name);
		if (known == null) {
			known = reader.get();
			request.setAttribute(name, known);
		}
		return known;
	}

}
