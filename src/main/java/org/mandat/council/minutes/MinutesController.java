package org.mandat.council.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.decision.Decisions;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.MeetingRoom;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.seat.Attending;
import org.mandat.council.text.NameWarning;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The minutes of a meeting circulated, and a closed meeting opened again. */
@Controller
class MinutesController {

	private static final String CIRCULATE = "council/minutes/circulate";

	private static final String REOPEN = "council/minutes/reopen";

	private static final int REASON = 500;

	private final Meetings meetings;

	private final MinutesKeeping keeping;

	private final Decisions decisions;

	private final Attending attending;

	private final NameWarning names;

	MinutesController(Meetings meetings, MinutesKeeping keeping, Decisions decisions, Attending attending,
			NameWarning names) {
		this.decisions = decisions;
		this.attending = attending;
		this.names = names;
		this.meetings = meetings;
		this.keeping = keeping;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/circulation")
	@Requires(CouncilPermissions.KEEP)
	Reply ask(Page page, @PathVariable UUID meeting) {
		return page.show(CIRCULATE, circulated(page, meeting, Form.of(Map.of("number", "true"))));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/circulation")
	@Requires(CouncilPermissions.KEEP)
	Reply circulate(Page page, @PathVariable UUID meeting, @RequestParam(defaultValue = "false") String number) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return switch (this.keeping.circulate(meeting, "true".equals(number))) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", meeting), "council.circulate.done");
			case Outcome.Refused<UUID> no -> page.status(409, CIRCULATE,
					circulated(page, meeting, Form.of(Map.of("number", number)).reject("", no.why())));
		};
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/reopening")
	@Requires(CouncilPermissions.KEEP)
	Reply why(Page page, @PathVariable UUID meeting) {
		return page.show(REOPEN, reopened(meeting, Form.empty()));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/reopening")
	@Requires(CouncilPermissions.KEEP)
	Reply reopen(Page page, @PathVariable UUID meeting, @RequestParam(defaultValue = "") String reason,
			@RequestParam long version) {
		Form typed = Form.of(Map.of("reason", reason));
		Map<String, Object> model = reopened(meeting, typed);
		if (reason.isBlank() || reason.length() > REASON) {
			typed.reject("reason", reason.isBlank() ? Refusal.of("council.reopen.reason.required")
					: Refusal.of("council.reopen.reason.long", REASON));
			return page.again(REOPEN, model);
		}
		return switch (this.keeping.reopen(meeting, reason, version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", meeting), "council.reopen.done");
			case Outcome.Refused<UUID> no -> {
				typed.reject("", no.why());
				yield page.status(409, REOPEN, model);
			}
		};
	}

	@GetMapping("/s/{space}/council/minutes/{version}/file")
	@Requires(CouncilPermissions.READ)
	Reply file(Page page, @PathVariable UUID version) {
		MinutesKeeping.File file = this.keeping.file(version).orElseThrow(NotThere::new);
		Meeting meeting = this.meetings.find(file.meeting()).orElseThrow(NotThere::new);
		return new Reply.Download("application/pdf",
				page.text("council.circulate.file") + "-" + meeting.on() + "-" + file.number() + ".pdf", file.bytes());
	}

	/** Before the minutes go to all members, with what in them may be a name. */
	private Map<String, Object> circulated(Page page, UUID meeting, Form form) {
		Map<String, Object> model = model(meeting, form);
		Meeting there = (Meeting) model.get("meeting");
		Stream<String> written = MeetingRoom
			.names(this.meetings.agenda(meeting), this.decisions.of(meeting, page.language()), List.of(), this.names)
			.stream();
		Stream<String> lookedOn = this.attending.of(there)
			.visitors()
			.stream()
			.map(this.names::in)
			.flatMap(List::stream);
		model.put("names", Stream.concat(written, lookedOn).distinct().toList());
		return model;
	}

	private Map<String, Object> reopened(UUID meeting, Form form) {
		Map<String, Object> model = model(meeting, form);
		model.put("names", this.names.in(form.value("reason")));
		return model;
	}

	private Map<String, Object> model(UUID meeting, Form form) {
		Meeting there = this.meetings.find(meeting)
			.filter((found) -> found.closed() && found.at() != null)
			.orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", there);
		model.put("life", this.keeping.life(meeting));
		model.put("form", form);
		return model;
	}

}
