package org.mandat.calendar;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.mandat.platform.security.Session;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicAddress;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The links to the own calendars, beside the own account. */
@Controller
class OwnCalendarController {

	private final Links links;

	private final PublicAddress address;

	OwnCalendarController(Links links, PublicAddress address) {
		this.links = links;
		this.address = address;
	}

	@GetMapping("/account/calendar")
	@SignedIn
	Reply show(Session session, Page page) {
		return page.show("calendar/own", Map.of("all", this.links.of(session.account())));
	}

	/** Shown once: the database keeps the digest of the secret only. */
	@PostMapping("/account/calendar/{space}/link")
	@SignedIn
	@Fresh
	Reply make(@PathVariable UUID space, @RequestParam(defaultValue = "") String titles, Session session, Page page) {
		OwnCalendar own = own(session, space);
		String secret = this.links.make(session.account(), space, page.language(), "yes".equals(titles))
			.orElseThrow(NotThere::new);
		String path = "/calendar/" + own.space().slug() + "/" + secret + ".ics";
		return page.show("calendar/link",
				Map.of("own", own, "link", Objects.requireNonNullElse(this.address.of(path), path)));
	}

	@PostMapping("/account/calendar/{space}/end")
	@SignedIn
	Reply end(@PathVariable UUID space, Session session, Page page) {
		own(session, space);
		this.links.end(session.account(), space);
		return page.redirect("/account/calendar", "calendar.ended");
	}

	private OwnCalendar own(Session session, UUID space) {
		return this.links.of(session.account())
			.stream()
			.filter((one) -> one.space().id().equals(space))
			.findFirst()
			.orElseThrow(NotThere::new);
	}

}
