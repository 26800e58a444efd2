package org.mandat.platform.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The outgoing mails of a space: what waits, what left, what did not. */
@Controller
class MailController {

	private final Mails mails;

	private final MailPages pages;

	MailController(Mails mails, MailPages pages) {
		this.mails = mails;
		this.pages = pages;
	}

	@GetMapping("/s/{space}/mails")
	@Requires(MailPermissions.MAILS)
	Reply list(Page page) {
		Map<String, Object> model = new HashMap<>();
		model.put("lines", this.pages.list(page.language()));
		model.put("counts", this.pages.counts());
		model.put("closed", this.pages.closed());
		model.put("last", this.pages.last());
		return page.show("platform/mail/list", model);
	}

	@GetMapping("/s/{space}/mails/{mail}")
	@Requires(MailPermissions.MAILS)
	Reply show(@PathVariable UUID mail, Page page) {
		return page.show("platform/mail/show", model(mail, page, Form.empty()));
	}

	@PostMapping("/s/{space}/mails/{mail}/withdrawal")
	@Requires(MailPermissions.MAILS)
	Reply takeBack(@PathVariable UUID mail, Page page) {
		known(mail, page);
		return after(this.mails.takeBack(mail), mail, "platform.mail.takenBack", page);
	}

	@PostMapping("/s/{space}/mails/{mail}/dispatch")
	@Requires(MailPermissions.MAILS)
	Reply sendNow(@PathVariable UUID mail, Page page) {
		known(mail, page);
		return after(this.mails.sendNow(mail), mail, "platform.mail.hurried", page);
	}

	@PostMapping("/s/{space}/mails/{mail}/handing-over")
	@Requires(MailPermissions.MAILS)
	Reply handOver(@PathVariable UUID mail, Page page) {
		known(mail, page);
		return after(this.mails.handedOver(mail), mail, "platform.mail.handedOver", page);
	}

	@PostMapping("/s/{space}/mails/{mail}/return")
	@Requires(MailPermissions.MAILS)
	Reply cameBack(@PathVariable UUID mail, Page page) {
		known(mail, page);
		return after(this.mails.cameBack(mail), mail, "platform.mail.cameBack", page);
	}

	private Reply after(Outcome<UUID> outcome, UUID mail, String notice, Page page) {
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("mails"), notice);
			case Outcome.Refused<UUID>(Refusal why) ->
				page.status(409, "platform/mail/show", model(mail, page, Form.empty().reject("", why)));
		};
	}

	private MailPages.Line known(UUID mail, Page page) {
		return this.pages.find(mail, page.language()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(UUID mail, Page page, Form form) {
		MailPages.Line line = known(mail, page);
		boolean byHand = "to-copy".equals(line.mail().state());
		Map<String, Object> model = new HashMap<>();
		model.put("line", line);
		model.put("form", form);
		model.put("closed", this.pages.closed());
		model.put("letter", this.pages.letter(mail, byHand));
		return model;
	}

}
