package org.mandat.platform.mail;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries the mail server and says in plain words what it answered. */
@Controller
class TrialController {

	private static final String PAGE = "platform/mail/trial";

	private final Trial trial;

	private final MailPages pages;

	TrialController(Trial trial, MailPages pages) {
		this.trial = trial;
		this.pages = pages;
	}

	@GetMapping("/s/{space}/mail-server")
	@Requires(MailPermissions.TRY)
	Reply show(Page page) {
		return page.show(PAGE, model(Form.empty(), null));
	}

	@PostMapping("/s/{space}/mail-server/trials")
	@Requires(MailPermissions.TRY)
	Reply send(@RequestParam(defaultValue = "") String to, Page page) {
		Form typed = Form.of(Map.of("to", to));
		Refusal closed = this.pages.closed();
		if (closed != null) {
			return page.again(PAGE, model(typed.reject("", closed), null));
		}
		if (MailAddress.of(to).isEmpty()) {
			return page.again(PAGE, model(typed.reject("to", Refusal.of("platform.mail.problem.noSuchAddress")), null));
		}
		return page.show(PAGE, model(typed, this.trial.send(MailAddress.of(to).get(), page.language())));
	}

	private Map<String, Object> model(Form form, @Nullable Handover result) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("closed", this.pages.closed());
		model.put("server", (this.pages.closed() == null) ? this.pages.server() : "");
		model.put("from", (this.pages.closed() == null) ? this.pages.from() : "");
		model.put("last", this.pages.last());
		model.put("result", TrialResult.of(result));
		return model;
	}

}
