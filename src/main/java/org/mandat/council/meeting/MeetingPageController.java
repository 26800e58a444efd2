package org.mandat.council.meeting;

import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.invitation.Telling;
import org.mandat.council.minutes.MinutesKeeping;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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

	private final MeetingRooms rooms;

	private final CalendarFiles calendars;

	private final Telling telling;

	private final MinutesKeeping minutes;

	MeetingPageController(Meetings meetings, MeetingKeeping keeping, MeetingRooms rooms, CalendarFiles calendars,
			Telling telling, MinutesKeeping minutes) {
		this.meetings = meetings;
		this.keeping = keeping;
		this.rooms = rooms;
		this.calendars = calendars;
		this.telling = telling;
		this.minutes = minutes;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}")
	@About(value = "meeting", record = "meeting")
	@Requires(CouncilPermissions.READ)
	@Transactional(readOnly = true)
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
		return Map.of("room", this.rooms.find(meeting, page.language()).orElseThrow(NotThere::new), "form", form);
	}

}
