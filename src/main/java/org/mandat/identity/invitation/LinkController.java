package org.mandat.identity.invitation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.mandat.identity.recovery.IdentityPermissions;
import org.mandat.platform.documents.QrCode;
import org.mandat.platform.security.Actor;
import org.mandat.platform.paper.PaperPress.PressBusy;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicAddress;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds a post and how it is opened; invites, and gives an account back. */
@Controller
class LinkController {

	private final AccessLinks links;

	private final LinkMails mails;

	private final LinkPaper papers;

	private final Languages languages;

	private final PublicAddress address;

	LinkController(AccessLinks links, LinkMails mails, LinkPaper papers, Languages languages, PublicAddress address) {
		this.links = links;
		this.mails = mails;
		this.papers = papers;
		this.languages = languages;
		this.address = address;
	}

	@GetMapping("/s/{space}/accounts")
	@Requires(IdentityPermissions.INVITE)
	Reply list(Actor actor, Page page) {
		return page.show("identity/invitation/list", Map.of("invitees", this.links.all(), "own", actor.account()));
	}

	@GetMapping("/s/{space}/accounts/{tenure}/links/new")
	@Requires(IdentityPermissions.INVITE)
	Reply create(@PathVariable UUID tenure, Page page) {
		return page.show("identity/invitation/create", model(tenure, page, Form.empty()));
	}

	@PostMapping("/s/{space}/accounts/{tenure}/links")
	@Requires(IdentityPermissions.INVITE)
	@Fresh
	Reply make(@PathVariable UUID tenure, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "") String by, Actor actor, Page page) {
		Invitee invitee = this.links.find(tenure).orElseThrow(NotThere::new);
		Language speaks = this.languages.find(language).orElseThrow(NotThere::new);
		if ("mail".equals(by)) {
			return this.mails.send(invitee, actor.account(), speaks) instanceof Outcome.Refused<UUID>(Refusal why)
					? page.again("identity/invitation/create", model(tenure, page, Form.empty().reject("", why)))
					: page.redirect(page.url("accounts"), "identity.invitation.mailed");
		}
		return switch (this.links.make(invitee, actor.account())) {
			case Outcome.Refused<AccessLinks.Made>(Refusal why) ->
				page.again("identity/invitation/create", model(tenure, page, Form.empty().reject("", why)));
			case Outcome.Done<AccessLinks.Made>(AccessLinks.Made made) -> handed(invitee, speaks, made, by, page);
		};
	}

	/** If the press is busy the page is shown: the link is made and shown only now. */
	private Reply handed(Invitee invitee, Language language, AccessLinks.Made made, String by, Page page) {
		if (LinkPaper.PDF.equals(by) || LinkPaper.DOCX.equals(by)) {
			try {
				return this.papers.file(invitee, made, link(made, language), language, by);
			}
			catch (PressBusy ex) {
				return sheet(invitee, language, made, page);
			}
		}
		return sheet(invitee, language, made, page);
	}

	private String link(AccessLinks.Made made, Language language) {
		String path = "/invitations/" + made.secret() + "?in=" + language.tag();
		return Objects.requireNonNullElse(this.address.of(path), path);
	}

	private Reply sheet(Invitee invitee, Language language, AccessLinks.Made made, Page page) {
		String link = link(made, language);
		String until = Formats.moment(language, made.until());
		String words = page.textIn(language,
				(invitee.account() == null) ? "identity.invitation.words" : "identity.invitation.words.giveBack",
				invitee.name(), invitee.post().in(language), page.actor().space().name().in(language), link, until);
		return page.show("identity/invitation/sheet", Map.of("invitee", invitee, "language", language, "link", link,
				"square", QrCode.of(link), "until", until, "words", words));
	}

	@PostMapping("/s/{space}/accounts/{tenure}/links/withdrawal")
	@Requires(IdentityPermissions.INVITE)
	Reply withdraw(@PathVariable UUID tenure, Page page) {
		this.links.withdraw(this.links.find(tenure).orElseThrow(NotThere::new));
		return page.redirect(page.url("accounts"), "identity.invitation.withdrawn");
	}

	private Map<String, Object> model(UUID tenure, Page page, Form form) {
		Map<String, String> names = new LinkedHashMap<>();
		page.actor()
			.space()
			.languages()
			.forEach((tag) -> this.languages.find(tag)
				.ifPresent((language) -> names.put(language.tag(), Languages.ownName(language))));
		this.languages.all().forEach((language) -> names.putIfAbsent(language.tag(), Languages.ownName(language)));
		Invitee invitee = this.links.find(tenure).orElseThrow(NotThere::new);
		Map<String, String> ways = new LinkedHashMap<>();
		ways.put("paper", page.text("identity.invitation.by.paper"));
		ways.put(LinkPaper.PDF, page.text("identity.invitation.by.pdf"));
		ways.put(LinkPaper.DOCX, page.text("identity.invitation.by.docx"));
		if (this.mails.reaches(invitee)) {
			ways.put("mail", page.text("identity.invitation.by.mail"));
		}
		return Map.of("form", form, "invitee", invitee, "languages", names, "ways", ways);
	}

}
