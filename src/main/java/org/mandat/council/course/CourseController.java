package org.mandat.council.course;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.decision.DecisionLines;
import org.mandat.council.meeting.MeetingRoom;
import org.mandat.council.meeting.MeetingRooms;
import org.mandat.council.seat.VoteLine;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The buttons of a room while its meeting runs. All of them send one form, so that a line
 * typed and a button pressed are one act.
 */
@Controller
class CourseController {

	private static final String ROOM = "council/meeting/show";

	private final Course course;

	private final MeetingRooms rooms;

	CourseController(Course course, MeetingRooms rooms) {
		this.course = course;
		this.rooms = rooms;
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/course")
	@Requires(CouncilPermissions.KEEP)
	Reply go(Page page, @PathVariable UUID meeting, @RequestParam Map<String, String> sent) {
		MeetingRoom room = this.rooms.find(meeting, page.language()).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		Optional<Map.Entry<String, Optional<UUID>>> said = Press.said(sent.getOrDefault("do", "keep"));
		Optional<UUID> item = Press.uuid(sent.getOrDefault("item", ""));
		if (said.isEmpty()) {
			typed.reject("", Refusal.of("council.course.refused.item"));
		}
		Press press = new Press(item.orElse(null), said.map(Map.Entry::getKey).orElse("keep"),
				said.flatMap(Map.Entry::getValue).orElse(null), DecisionLines.read(sent, typed, 1, (n) -> true).lines(),
				item.flatMap((id) -> VoteLine.read(sent, typed, place(room, id), id)).orElse(null));
		if (typed.hasErrors()) {
			return page.again(ROOM, Map.of("room", room, "form", typed));
		}
		return switch (this.course.go(meeting, press, page.language())) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "meetings", meeting), notice(press));
			case Outcome.Refused<UUID> no -> page.status(no.why().key().endsWith("votes") ? 422 : 409, ROOM,
					Map.of("room", this.rooms.find(meeting, page.language()).orElseThrow(NotThere::new), "form",
							typed.reject("", no.why())));
		};
	}

	private static int place(MeetingRoom room, UUID item) {
		return 1 + room.agenda().stream().map((one) -> one.id()).toList().indexOf(item);
	}

	private static String notice(Press press) {
		return press.lines().isEmpty() ? "council.course.kept" : "council.course.decided";
	}

}
