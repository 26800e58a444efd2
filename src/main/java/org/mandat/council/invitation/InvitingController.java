package org.mandat.council.invitation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.Form;
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
 * The step that convenes a meeting, and the overview of who was told and who comes, for
 * the secretariat.
 */
@Controller
class InvitingController {

	private static final String PAGE = "council/invitation/show";

	private static final String CONVENE = "council/invitation/convene";

	private final Meetings meetings;

	private final Convening convening;

	private final Telling telling;

	private final Answering answering;

	private final Overview overview;

	private final Enclosures enclosures;

	private final Mails mails;

	InvitingController(Meetings meetings, Convening convening, Telling telling, Answering answering, Overview overview,
			Enclosures enclosures, Mails mails) {
		this.meetings = meetings;
		this.convening = convening;
		this.telling = telling;
		this.answering = answering;
		this.overview = overview;
		this.enclosures = enclosures;
		this.mails = mails;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/convocation")
	@Requires(CouncilPermissions.KEEP)
	Reply ask(Page page, @PathVariable UUID meeting) {
		this.meetings.find(meeting).filter(Meeting::draft).orElseThrow(NotThere::new);
		return page.show(CONVENE, choices(page, meeting, Form.of(Map.of("agenda", "pdf", "number", "true"))));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/convocation")
	@Requires(CouncilPermissions.KEEP)
	Reply convene(Page page, @PathVariable UUID meeting, @RequestParam long version,
			@RequestParam(defaultValue = "pdf") String agenda, @RequestParam(defaultValue = "false") String number) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		String as = Convening.AS.contains(agenda) ? agenda : "link";
		return switch (this.convening.convene(meeting, version, as, "true".equals(number))) {
			case Outcome.Done<UUID> done -> {
				this.telling.tell(meeting);
				yield page.redirect(page.url("council", "meetings", meeting),
						this.mails.leave() ? "council.meeting.convened" : "council.meeting.convened.byHand");
			}
			case Outcome.Refused<UUID> no -> page.status(409, CONVENE,
					choices(page, meeting, Form.of(Map.of("agenda", as, "number", number)).reject("", no.why())));
		};
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/invitations")
	@Requires(CouncilPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID meeting) {
		return page.show(PAGE, model(page, meeting, Form.empty()));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/invitations/answers")
	@Requires(CouncilPermissions.KEEP)
	Reply note(Page page, @PathVariable UUID meeting, @RequestParam Map<String, String> sent) {
		Map<String, Object> model = model(page, meeting, Form.empty());
		for (Overview.Line line : this.overview.of(meeting)) {
			String said = sent.get("answer-" + line.post().id());
			if (said != null && (said.isEmpty() || Invited.ANSWERS.contains(said)) && this.answering.noted(meeting,
					line.post().id(), said.isEmpty() ? null : said) instanceof Outcome.Refused<UUID> no) {
				model.put("form", Form.empty().reject("", no.why()));
				return page.status(409, PAGE, model);
			}
		}
		return page.redirect(page.url("council", "meetings", meeting, "invitations"), "council.invitation.noted");
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/invitations/reminder")
	@Requires(CouncilPermissions.KEEP)
	Reply remind(Page page, @PathVariable UUID meeting) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		int reminded = this.telling.remind(meeting, true);
		return page.redirect(page.url("council", "meetings", meeting, "invitations"),
				(reminded == 0) ? "council.invitation.nobodyToRemind" : "council.invitation.reminded");
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/invitations/{post}/letter")
	@Requires(CouncilPermissions.KEEP)
	Reply again(Page page, @PathVariable UUID meeting, @PathVariable UUID post) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return done(page, meeting, this.telling.again(meeting, post), "council.invitation.again.done");
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/invitations/{post}/link")
	@Requires(CouncilPermissions.KEEP)
	Reply renew(Page page, @PathVariable UUID meeting, @PathVariable UUID post) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return done(page, meeting, this.telling.renew(meeting, post), "council.invitation.renewed");
	}

	private Reply done(Page page, UUID meeting, Outcome<UUID> outcome, String notice) {
		return switch (outcome) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", meeting, "invitations"), notice);
			case Outcome.Refused<UUID> no ->
				page.status(409, PAGE, model(page, meeting, Form.empty().reject("", no.why())));
		};
	}

	private Map<String, Object> choices(Page page, UUID meeting, Form form) {
		Map<String, String> as = new LinkedHashMap<>();
		Convening.AS.forEach((one) -> as.put(one, page.named("council.convene.agenda", one)));
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", this.meetings.find(meeting).orElseThrow(NotThere::new));
		model.put("lines", this.overview.of(meeting));
		model.put("as", as);
		model.put("mayLeave", this.enclosures.mayLeave(meeting));
		model.put("server", this.mails.leave());
		model.put("form", form);
		return model;
	}

	private Map<String, Object> model(Page page, UUID meeting, Form form) {
		Meeting there = this.meetings.find(meeting)
			.filter((found) -> found.at() != null && !found.draft())
			.orElseThrow(NotThere::new);
		Map<String, String> answers = new LinkedHashMap<>();
		Invited.ANSWERS.forEach((answer) -> answers.put(answer, page.named("council.answer.said", answer)));
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", there);
		model.put("lines", this.overview.of(meeting));
		model.put("answers", answers);
		model.put("server", this.mails.leave());
		model.put("form", form);
		return model;
	}

}
