package org.mandat.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The switch of languages: remembers the choice in this browser and goes back to where
 * one was.
 */
@Controller
class LanguageController {

	private final Languages languages;

	private final SessionCookie cookies;

	LanguageController(Languages languages, SessionCookie cookies) {
		this.languages = languages;
		this.cookies = cookies;
	}

	@GetMapping("/language/{tag}")
	@PublicPage
	Reply choose(@PathVariable String tag, @RequestParam(defaultValue = "/") String to, HttpServletRequest request,
			HttpServletResponse response) {
		String known = this.languages.find(tag).orElseThrow(NotThere::new).tag();
		this.cookies.remember(request, response, known);
		return new Reply.Redirect(LocalPath.of(to), "");
	}

}
