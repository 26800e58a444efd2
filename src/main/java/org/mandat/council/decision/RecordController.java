package org.mandat.council.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Holding;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.seat.Stood;
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
 * Writing down a meeting on one page: who was there, what was not reached, up to seven
 * decisions of one line each.
 */
@Controller
class RecordController {

	static final int LINES = 7;

	private final Meetings meetings;

	private final Members members;

	private final Decisions decisions;

	private final Recording recording;

	RecordController(Meetings meetings, Members members, Decisions decisions, Recording recording) {
		this.meetings = meetings;
		this.members = members;
		this.decisions = decisions;
		this.recording = recording;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/record")
	@Requires(CouncilPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID meeting) {
		Map<String, String> stands = new LinkedHashMap<>();
		this.meetings.attendance(meeting).forEach((post, how) -> stands.put("how-" + post, how));
		this.meetings.agenda(meeting)
			.stream()
			.filter(Item::parked)
			.forEach((item) -> stands.put("parked-" + item.id(), "true"));
		return page.show("council/decision/record", model(page, meeting, stands, Form.of(stands)));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/record")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable UUID meeting, @RequestParam Map<String, String> sent,
			@RequestParam long version) {
		Form typed = Form.of(sent);
		Map<String, String> stood = Stood.of(sent);
		Map<String, Object> model = model(page, meeting, stood, typed);
		DecisionLines lines = DecisionLines.read(sent, typed, LINES, (n) -> true);
		if (typed.hasErrors()) {
			return page.again("council/decision/record", model);
		}
		boolean close = sent.containsKey("close");
		Recording.Record record = new Recording.Record(attendance(sent, stood), parked(sent, stood), lines.lines(),
				close);
		return switch (this.recording.write(meeting, record, version, page.language(), this.meetings.today())) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "meetings", meeting),
					close ? "council.record.closed" : "council.record.kept");
			case Outcome.Refused<UUID> no ->
				page.status(409, "council/decision/record", model(page, meeting, stood, typed.reject("", no.why())));
		};
	}

	/** What somebody changed; of a post that is not named nothing is said. */
	private static Map<UUID, String> attendance(Map<String, String> sent, Map<String, String> stood) {
		Map<UUID, String> how = new HashMap<>();
		sent.forEach((name, value) -> {
			if (name.startsWith("how-") && !value.equals(stood.getOrDefault(name, ""))) {
				DecisionLines.uuid(name.substring("how-".length())).ifPresent((post) -> how.put(post, value));
			}
		});
		return how;
	}

	/** What was ticked and was not before, and the other way round. */
	private static Map<UUID, Boolean> parked(Map<String, String> sent, Map<String, String> stood) {
		Map<UUID, Boolean> parked = new HashMap<>();
		stood.keySet().forEach((name) -> parked(name).ifPresent((item) -> parked.put(item, false)));
		sent.keySet().forEach((name) -> parked(name).ifPresent((item) -> {
			if (parked.remove(item) == null) {
				parked.put(item, true);
			}
		}));
		return parked;
	}

	private static Optional<UUID> parked(String name) {
		return name.startsWith("parked-") ? DecisionLines.uuid(name.substring("parked-".length())) : Optional.empty();
	}

	private Map<String, Object> model(Page page, UUID meeting, Map<String, String> stood, Form form) {
		Meeting there = this.meetings.find(meeting).filter(Meeting::open).orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", there);
		model.put("agenda", this.meetings.agenda(meeting));
		model.put("members", this.members.on(there.on()));
		model.put("taken", this.decisions.of(meeting, page.language()));
		model.put("early", there.on().isAfter(this.meetings.today()));
		Map<String, String> owners = new LinkedHashMap<>();
		this.members.owners(this.meetings.today()).forEach((id, name) -> owners.put(id.toString(), page.in(name)));
		model.put("owners", owners);
		Map<String, String> hows = new LinkedHashMap<>();
		Holding.HOW.forEach((how) -> hows.put(how, page.named("council.how", how)));
		model.put("hows", hows);
		model.put("stood", stood);
		model.put("form", form);
		return model;
	}

}
