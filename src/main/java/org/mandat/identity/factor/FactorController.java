package org.mandat.identity.factor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.identity.Accounts;
import org.mandat.identity.recovery.RecoveryCode;
import org.mandat.identity.session.Proof;
import org.mandat.identity.session.Sessions;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sets an authenticator app up, or another one in its place, and makes codes for
 * recovery. Who came by password alone can do nothing else before.
 */
@Controller
class FactorController {

	private static final String PAGE = "identity/factor/create";

	private final SecondFactor factor;

	private final Enrolment enrolment;

	private final Accounts accounts;

	private final Sessions sessions;

	private final SessionCookie cookies;

	FactorController(SecondFactor factor, Enrolment enrolment, Accounts accounts, Sessions sessions,
			SessionCookie cookies) {
		this.factor = factor;
		this.enrolment = enrolment;
		this.accounts = accounts;
		this.sessions = sessions;
		this.cookies = cookies;
	}

	@GetMapping(Session.FINISH)
	@SignedIn(unfinished = true)
	@Fresh
	Reply create(Session session, Page page, HttpServletRequest request) {
		return page.show(PAGE, model(session, Form.empty(), offer(session, request)));
	}

	@PostMapping("/account/second-factor")
	@SignedIn(unfinished = true)
	@Fresh
	Reply save(@RequestParam(defaultValue = "") String offered, @RequestParam(defaultValue = "") String code,
			Session session, Page page, HttpServletRequest request, HttpServletResponse response) {
		Optional<byte[]> secret = this.enrolment.secret(session.account(), offered);
		if (secret.isEmpty()) {
			Form late = Form.empty().reject("", Refusal.of("identity.factor.late"));
			return page.again(PAGE, model(session, late, offer(session, request)));
		}
		return switch (this.factor.take(session.account(), secret.get(), code)) {
			case Outcome.Refused<List<RecoveryCode>>(Refusal why) -> page.again(PAGE,
					model(session, Form.empty().reject("code", why), this.enrolment.offer(session.account(),
							secret.get(), this.accounts.login(session.account()), request.getServerName())));
			case Outcome.Done<List<RecoveryCode>>(List<RecoveryCode> codes) -> {
				this.sessions.endOthers(session.account(), session.id());
				this.cookies.give(request, response, this.sessions.prove(session.id(), Proof.CODE));
				yield page.show("identity/factor/codes", Map.of("codes", codes, "next", next(session)));
			}
		};
	}

	@PostMapping("/account/recovery-codes")
	@SignedIn
	@Fresh
	Reply codes(Session session, Page page) {
		return page.show("identity/factor/codes",
				Map.of("codes", this.factor.freshCodes(session.account()), "next", "/account"));
	}

	private Offer offer(Session session, HttpServletRequest request) {
		return this.enrolment.offer(session.account(), this.accounts.login(session.account()), request.getServerName());
	}

	private static String next(Session session) {
		return session.unfinished() ? "/" : "/account";
	}

	private static Map<String, Object> model(Session session, Form form, Offer offer) {
		return Map.of("form", form, "offer", offer, "first", session.unfinished());
	}

}
