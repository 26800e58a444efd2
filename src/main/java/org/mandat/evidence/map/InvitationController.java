package org.mandat.evidence.map;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who was invited, noted and taken back. */
@Controller
class InvitationController {

	private static final String HERE = "/s/{space}/evidence/invitations";

	private final Invitations invitations;

	private final SourcePlaces places;

	InvitationController(Invitations invitations, SourcePlaces places) {
		this.invitations = invitations;
		this.places = places;
	}

	@GetMapping(HERE)
	@Requires(EvidencePermissions.CODE)
	Reply list(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/map/invitations", model(page, Form.empty()));
	}

	@PostMapping(HERE)
	@Requires(EvidencePermissions.CODE)
	Reply note(Page page, @Valid @ModelAttribute InvitationForm form, BindingResult sent) {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("evidence/map/invitations", model(page, typed));
		}
		return switch (this.invitations.note(form)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("evidence", "invitations"), "evidence.invitation.noted");
			case Outcome.Refused<UUID> no ->
				page.again("evidence/map/invitations", model(page, typed.reject(field(no.why()), no.why())));
		};
	}

	@PostMapping(HERE + "/{invitation}/removal")
	@Requires(EvidencePermissions.CODE)
	Reply takeBack(Page page, @PathVariable UUID invitation) {
		Evidence.requirePassages(page.actor());
		if (!this.invitations.takeBack(invitation)) {
			throw new NotThere();
		}
		return page.redirect(page.url("evidence", "invitations"), "evidence.invitation.takenBack");
	}

	private static String field(Refusal why) {
		return why.key().contains(".place.") ? "place" : (why.key().contains(".on.") ? "on" : "event");
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("places", this.places.choices(page.actor().space().id(), page));
		model.put("invitations", this.invitations.newest());
		return model;
	}

}
