package org.mandat.identity.oversight;

import java.util.Map;
import java.util.UUID;

import org.mandat.identity.invitation.AccessLinks;
import org.mandat.identity.invitation.Invitee;
import org.mandat.identity.recovery.IdentityPermissions;
import org.mandat.platform.security.Actor;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a holder of a post is signed in. Of the own account the own page tells; it is not
 * shown here.
 */
@Controller
class OversightController {

	private final Oversight oversight;

	private final AccessLinks holders;

	OversightController(Oversight oversight, AccessLinks holders) {
		this.oversight = oversight;
		this.holders = holders;
	}

	@GetMapping("/s/{space}/accounts/{tenure}/sessions")
	@Requires(IdentityPermissions.SESSIONS)
	Reply show(@PathVariable UUID tenure, Actor actor, Page page) {
		Invitee holder = holder(tenure, actor);
		return page.show("identity/oversight/show", Map.of("holder", holder, "sessions", this.oversight.of(holder)));
	}

	@PostMapping("/s/{space}/accounts/{tenure}/sign-outs")
	@Requires(IdentityPermissions.SESSIONS)
	@Fresh
	Reply end(@PathVariable UUID tenure, @RequestParam(defaultValue = "") String session, Actor actor, Page page) {
		Invitee holder = holder(tenure, actor);
		boolean ended = "all".equals(session) ? this.oversight.endAll(holder) > 0
				: this.oversight.end(holder, uuid(session));
		if (!ended) {
			throw new NotThere();
		}
		return page.redirect(page.url("accounts", tenure, "sessions"), "identity.oversight.ended");
	}

	private Invitee holder(UUID tenure, Actor actor) {
		return this.holders.find(tenure)
			.filter((known) -> known.account() != null && !known.account().equals(actor.account()))
			.orElseThrow(NotThere::new);
	}

	private static UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotThere();
		}
	}

}
