package org.mandat.identity.recovery;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.mandat.identity.signin.BrowserCookie;
import org.mandat.identity.signin.SignIn;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a space's recovery sheet; a new one needs the own password once more. */
@Controller
class RecoveryController {

	private final RecoverySheets sheets;

	private final SignIn signIn;

	private final BrowserCookie browser;

	RecoveryController(RecoverySheets sheets, SignIn signIn, BrowserCookie browser) {
		this.sheets = sheets;
		this.signIn = signIn;
		this.browser = browser;
	}

	@GetMapping("/s/{space}/recovery")
	@Requires(IdentityPermissions.RECOVERY)
	Reply show(Page page) {
		return page.show("identity/recovery/show", model(Form.empty()));
	}

	@PostMapping("/s/{space}/recovery")
	@Requires(IdentityPermissions.RECOVERY)
	Reply make(@RequestParam(defaultValue = "") String password, Actor actor, Page page, HttpServletRequest request) {
		Outcome<Boolean> sure = this.signIn.confirm(actor.account(), password, this.browser.token(request));
		if (sure instanceof Outcome.Refused<Boolean>(Refusal why)) {
			return page.again("identity/recovery/show", model(Form.empty().reject("password", why)));
		}
		return page.show("identity/recovery/sheet",
				Map.of("sheet", this.sheets.make(), "next", page.url("recovery"), "steps", false));
	}

	private Map<String, Object> model(Form form) {
		return Map.of("form", form, "made", this.sheets.madeAt());
	}

}
