package org.mandat.identity.invitation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.mandat.identity.passkey.Parties;
import org.mandat.identity.passkey.Party;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.passkey.Question;
import org.mandat.identity.session.Proof;
import org.mandat.identity.signin.BrowserCookie;
import org.mandat.identity.signin.SignIn;
import org.mandat.platform.data.Ids;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a link: by passkey, by password, or with the account one has. */
@Controller
class AcceptController {

	private static final String PAGE = "identity/invitation/accept";

	private final AccessLinks links;

	private final Acceptance acceptance;

	private final Passkeys passkeys;

	private final Parties parties;

	private final SignIn signIn;

	private final BrowserCookie browser;

	private final SessionCookie cookies;

	private final Languages languages;

	AcceptController(AccessLinks links, Acceptance acceptance, Passkeys passkeys, Parties parties, SignIn signIn,
			BrowserCookie browser, SessionCookie cookies, Languages languages) {
		this.links = links;
		this.acceptance = acceptance;
		this.passkeys = passkeys;
		this.parties = parties;
		this.signIn = signIn;
		this.browser = browser;
		this.cookies = cookies;
		this.languages = languages;
	}

	/** The link names the language of who is invited, for a browser that chose none. */
	@GetMapping("/invitations/{token}")
	@PublicPage
	Reply show(@PathVariable String token, @RequestParam(name = "in", defaultValue = "") String language, Page page,
			HttpServletRequest request, HttpServletResponse response) {
		if (this.cookies.language(request).isEmpty() && this.languages.find(language).isPresent()) {
			this.cookies.remember(request, response, this.languages.find(language).orElseThrow().tag());
			return page.redirect("/invitations/" + token, "");
		}
		Optional<Link> link = this.links.open(token);
		return link.isEmpty() ? gone(page) : page.show(PAGE,
				model(token, link.get(), page, Form.of(Map.of("login", link.get().email())), request));
	}

	@PostMapping("/invitations/{token}/password")
	@PublicPage
	Reply byPassword(@PathVariable String token, @Valid @ModelAttribute AcceptForm form, BindingResult errors,
			Page page, HttpServletRequest request, HttpServletResponse response) {
		Optional<Link> link = this.links.open(token);
		if (link.isEmpty()) {
			return gone(page);
		}
		Form sent = Form.of(errors);
		String login = link.get().recovery() ? link.get().login() : form.login();
		if (!form.password().equals(form.passwordAgain())) {
			sent.reject("passwordAgain", Refusal.of("identity.password.again.different"));
		}
		this.acceptance.refuse(link.get(), login, form.password()).ifPresent((why) -> sent.reject("password", why));
		if (link.get().recovery() ? sent.error("password") != null || sent.error("passwordAgain") != null
				: sent.hasErrors()) {
			return page.again(PAGE, model(token, link.get(), page, sent, request));
		}
		return entered(this.acceptance.byPassword(token, link.get(), login, form.password()), Proof.PASSWORD,
				new Asked(token, link.get(), sent, page), request, response);
	}

	@PostMapping("/invitations/{token}/passkey")
	@PublicPage
	Reply byPasskey(@PathVariable String token, @Valid @ModelAttribute AcceptForm form, BindingResult errors, Page page,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<Link> link = this.links.open(token);
		if (link.isEmpty()) {
			return gone(page);
		}
		Party party = this.parties.of(request).orElseThrow(NotThere::new);
		Form sent = Form.of(errors);
		UUID known = link.get().account();
		UUID account = (known == null) ? form.accountId().orElseThrow(NotThere::new) : known;
		if (known == null && sent.error("login") != null) {
			return page.again(PAGE, model(token, link.get(), page, sent, request));
		}
		Acceptance.Key key = new Acceptance.Key(account, party, new Passkeys.Answer(form.sealed(), form.credential()),
				page.text("identity.passkey.first"));
		return entered(this.acceptance.byPasskey(token, link.get(), form.login(), key), Proof.PASSKEY,
				new Asked(token, link.get(), sent, page), request, response);
	}

	@PostMapping("/invitations/{token}/account")
	@SignedIn
	Reply byAccount(@PathVariable String token, Session session, Page page) {
		Optional<Link> link = this.links.open(token).filter((open) -> !open.recovery());
		if (link.isEmpty()
				|| this.acceptance.byAccount(token, link.get(), session.account()) instanceof Outcome.Refused<UUID>) {
			return gone(page);
		}
		return page.redirect("/", "identity.invitation.taken");
	}

	private Reply entered(Outcome<UUID> outcome, Proof proof, Asked asked, HttpServletRequest request,
			HttpServletResponse response) {
		if (outcome instanceof Outcome.Done<UUID>(UUID account)) {
			String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
			this.browser.give(request, response, this.signIn.open(account, proof, this.browser.token(request), agent));
			return asked.page().redirect("/", "identity.invitation.taken");
		}
		Refusal why = ((Outcome.Refused<UUID>) outcome).why();
		if (Acceptance.GONE.equals(why.key())) {
			return gone(asked.page());
		}
		boolean login = "identity.account.loginTaken".equals(why.key());
		return asked.page()
			.again(PAGE, model(asked.token(), asked.link(), asked.page(),
					asked.form().reject(login ? "login" : "", why), request));
	}

	private static Reply gone(Page page) {
		return page.status(404, "identity/invitation/gone", Map.of());
	}

	private Map<String, Object> model(String token, Link link, Page page, Form form, HttpServletRequest request) {
		UUID known = link.account();
		UUID account = (known == null) ? Ids.next() : known;
		Optional<Question> question = this.parties.of(request)
			.map((party) -> this.passkeys.askNew(party, account, link.recovery() ? link.login() : link.name()));
		Map<String, Object> model = new HashMap<>();
		model.put("token", token);
		model.put("link", link);
		model.put("form", form);
		model.put("question", question);
		model.put("account", account.toString());
		return model;
	}

	private record Asked(String token, Link link, Form form, Page page) {
	}

}
