package org.mandat.council.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.decision.Decision;
import org.mandat.council.decision.Decisions;
import org.mandat.council.invitation.Overview;
import org.mandat.council.invitation.Telling;
import org.mandat.council.minutes.MinutesKeeping;
import org.mandat.council.question.MeetingQuestions;
import org.mandat.council.text.NameWarning;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
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
 * The room of one meeting: its agenda, its decisions, its papers and its calendar entry;
 * and the meeting called off.
 */
@Controller
class MeetingPageController {

	private final Meetings meetings;

	private final MeetingKeeping keeping;

	private final Members members;

	private final Decisions decisions;

	private final NameWarning names;

	private final CalendarFiles calendars;

	private final Telling telling;

	private final Overview overview;

	private final MinutesKeeping minutes;

	private final MeetingQuestions questions;

	MeetingPageController(Meetings meetings, MeetingKeeping keeping, Members members, Decisions decisions,
			NameWarning names, CalendarFiles calendars, Telling telling, Overview overview, MinutesKeeping minutes,
			MeetingQuestions questions) {
		this.meetings = meetings;
		this.keeping = keeping;
		this.members = members;
		this.decisions = decisions;
		this.names = names;
		this.calendars = calendars;
		this.telling = telling;
		this.overview = overview;
		this.minutes = minutes;
		this.questions = questions;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}")
	@About(value = "meeting", record = "meeting")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page, @PathVariable UUID meeting) {
		return page.show("council/meeting/show", model(page, meeting, Form.empty()));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/cancellation")
	@Requires(CouncilPermissions.KEEP)
	Reply cancel(Page page, @PathVariable UUID meeting, @RequestParam long version) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		Outcome<UUID> outcome = this.keeping.cancel(meeting, version);
		if (outcome instanceof Outcome.Done) {
			this.telling.tell(meeting);
		}
		return done(page, meeting, outcome, "council.meeting.cancelled");
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/opening")
	@Requires(CouncilPermissions.KEEP)
	Reply begin(Page page, @PathVariable UUID meeting, @RequestParam long version) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return done(page, meeting, this.minutes.begin(meeting, version), "council.begin.done");
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/calendar")
	@Requires(CouncilPermissions.READ)
	Reply calendar(Page page, @PathVariable UUID meeting) {
		Meeting there = this.meetings.find(meeting)
			.filter((found) -> found.convened() || found.cancelled())
			.orElseThrow(NotThere::new);
		return new Reply.Download(CalendarFile.TYPE,
				page.text("council.meeting.calendar.file") + "-" + there.on() + ".ics",
				this.calendars.forEverybody(there, page.language()));
	}

	private Reply done(Page page, UUID meeting, Outcome<UUID> outcome, String notice) {
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "meetings", meeting), notice);
			case Outcome.Refused<UUID> no ->
				page.status(409, "council/meeting/show", model(page, meeting, Form.empty().reject("", no.why())));
		};
	}

	private Map<String, Object> model(Page page, UUID meeting, Form form) {
		Meeting there = this.meetings.find(meeting).orElseThrow(NotThere::new);
		List<Item> agenda = this.meetings.agenda(meeting);
		List<Decision> taken = this.decisions.of(meeting, page.language());
		Map<String, Object> model = new HashMap<>();
		model.put("room",
				new MeetingRoom(there, agenda, taken, this.members.on(there.on()), this.meetings.attendance(meeting),
						MeetingRoom.names(agenda, taken, this.names), this.decisions.clocks(),
						this.overview.counts(meeting), this.minutes.life(meeting),
						this.questions.of(meeting).orElse(null)));
		model.put("form", form);
		return model;
	}

}
