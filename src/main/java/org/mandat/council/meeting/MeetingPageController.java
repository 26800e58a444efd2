package org.mandat.council.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.decision.Decision;
import org.mandat.council.decision.Decisions;
import org.mandat.council.text.NameWarning;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
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

/**
 * The room of one meeting: its agenda, its decisions, its papers, its calendar entry, and
 * the one verb that moves it on.
 */
@Controller
class MeetingPageController {

	private static final int USUAL = 100;

	private final Meetings meetings;

	private final MeetingKeeping keeping;

	private final Members members;

	private final Decisions decisions;

	private final NameWarning names;

	private final SpaceDays days;

	private final PublicAddress address;

	MeetingPageController(Meetings meetings, MeetingKeeping keeping, Members members, Decisions decisions,
			NameWarning names, SpaceDays days, PublicAddress address) {
		this.meetings = meetings;
		this.keeping = keeping;
		this.members = members;
		this.decisions = decisions;
		this.names = names;
		this.days = days;
		this.address = address;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}")
	@About(value = "meeting", record = "meeting")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page, @PathVariable UUID meeting) {
		return page.show("council/meeting/show", model(page, meeting, Form.empty()));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/convocation")
	@Requires(CouncilPermissions.KEEP)
	Reply convene(Page page, @PathVariable UUID meeting, @RequestParam long version) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return done(page, meeting, this.keeping.convene(meeting, version, this.meetings.today()),
				"council.meeting.convened");
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/cancellation")
	@Requires(CouncilPermissions.KEEP)
	Reply cancel(Page page, @PathVariable UUID meeting, @RequestParam long version) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return done(page, meeting, this.keeping.cancel(meeting, version), "council.meeting.cancelled");
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/calendar")
	@Requires(CouncilPermissions.READ)
	Reply calendar(Page page, @PathVariable UUID meeting) {
		Meeting there = this.meetings.find(meeting)
			.filter((found) -> found.convened() || found.cancelled())
			.orElseThrow(NotThere::new);
		List<Item> agenda = this.meetings.agenda(meeting);
		StringBuilder description = new StringBuilder();
		for (int n = 0; n < agenda.size(); n++) {
			description.append(n + 1).append(". ").append(page.in(agenda.get(n).words())).append('\n');
		}
		int planned = agenda.stream().mapToInt((item) -> (item.minutes() == null) ? 0 : item.minutes()).sum();
		CalendarFile file = new CalendarFile(there, this.days.here().zone(), this.meetings.changedAt(meeting),
				page.text("council.meeting.calendar.title", page.in(page.actor().space().name())),
				description.toString(), (planned == 0) ? USUAL : planned,
				this.address.of(page.url("council", "meetings", meeting)));
		return new Reply.Download(CalendarFile.TYPE,
				page.text("council.meeting.calendar.file") + "-" + there.on() + ".ics", file.bytes());
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
						MeetingRoom.names(agenda, taken, this.names), this.decisions.clocks()));
		model.put("form", form);
		return model;
	}

}
