package org.mandat.identity.start;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.identity.session.Sessions;
import org.mandat.identity.setup.SetUpLinks;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Session;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where one begins: the start page, the page of a space, the choice of the post acted
 * for.
 */
@Controller
class StartController {

	private final Sessions sessions;

	private final SetUpLinks setUp;

	StartController(Sessions sessions, SetUpLinks setUp) {
		this.sessions = sessions;
		this.setUp = setUp;
	}

	@GetMapping("/")
	@PublicPage
	Reply start(Page page) {
		if (page.unfinished()) {
			return page.redirect(Session.FINISH, "");
		}
		if (page.signedIn()) {
			return page.preferred()
				.map((actor) -> page.redirect(today(actor), ""))
				.orElseGet(() -> page.show("identity/start/noPost", Map.of()));
		}
		return page.redirect(this.setUp.needed() ? "/set-up" : "/sign-in", "");
	}

	@GetMapping("/s/{space}")
	@SignedIn
	Reply space(@PathVariable String space, Session session, Page page) {
		return page.redirect(today(session.in(space).orElseThrow(NotThere::new)), "");
	}

	@PostMapping("/post")
	@SignedIn
	Reply choose(@RequestParam UUID post, Session session, Page page) {
		Optional<Actor> chosen = session.actors().stream().filter((actor) -> actor.post().equals(post)).findFirst();
		Actor actor = chosen.orElseThrow(NotThere::new);
		this.sessions.choose(session.id(), post);
		return page.redirect(today(actor), "");
	}

	private static String today(Actor actor) {
		return "/s/" + actor.space().slug() + "/today";
	}

}
