package org.mandat.identity.own;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.mandat.identity.signin.BrowserCookie;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Adds a password to an account that has none, because its person came by passkey or
 * through the provider. The fresh proof stands for the password of before; an account
 * that has one changes it on its page.
 */
@Controller
class FirstPasswordController {

	private static final String PAGE = "identity/own/password";

	private final OwnAccount own;

	private final BrowserCookie browser;

	FirstPasswordController(OwnAccount own, BrowserCookie browser) {
		this.own = own;
		this.browser = browser;
	}

	@GetMapping("/account/passwords/new")
	@SignedIn
	@Fresh
	Reply create(Session session, Page page) {
		return page.show(PAGE, model(session, Form.empty()));
	}

	@PostMapping("/account/passwords")
	@SignedIn
	@Fresh
	Reply save(@RequestParam(defaultValue = "") String newPassword,
			@RequestParam(defaultValue = "") String passwordAgain, Session session, Page page,
			HttpServletRequest request) {
		Form form = Form.empty();
		if (newPassword.isBlank()) {
			form.reject("newPassword", Refusal.of("identity.own.password.fresh.required"));
		}
		else if (!Objects.equals(newPassword, passwordAgain)) {
			form.reject("passwordAgain", Refusal.of("identity.password.again.different"));
		}
		Map<String, Object> model = model(session, form);
		if (!form.hasErrors()) {
			Optional<Refusal> why = this.own.refuse(session, newPassword);
			why.ifPresent((refusal) -> form.reject("newPassword", refusal));
		}
		if (form.hasErrors()) {
			return page.again(PAGE, model);
		}
		this.own.changePassword(session, newPassword, this.browser.token(request));
		return page.redirect("/account", "identity.own.password.added");
	}

	private Map<String, Object> model(Session session, Form form) {
		if (this.own.hasPassword(session.account())) {
			throw new NotThere();
		}
		return Map.of("form", form, "app", this.own.factorSince(session.account()).isPresent());
	}

}
