package org.mandat.council.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.invitation.Telling;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.About;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of the council: list, new, another day. */
@Controller
class MeetingController {

	private final Meetings meetings;

	private final MeetingKeeping keeping;

	private final Telling telling;

	MeetingController(Meetings meetings, MeetingKeeping keeping, Telling telling) {
		this.meetings = meetings;
		this.keeping = keeping;
		this.telling = telling;
	}

	@GetMapping("/s/{space}/council/meetings")
	@About("meeting")
	@Requires(CouncilPermissions.READ)
	Reply list(Page page, @RequestParam(required = false) @Nullable String after) {
		return page.show("council/meeting/list", Map.of("list", this.meetings.list(after)));
	}

	@GetMapping({ "/s/{space}/council/meetings.csv", "/s/{space}/council/meetings.xlsx" })
	@Requires(CouncilPermissions.READ)
	Reply export(Page page) {
		List<List<Object>> lines = new ArrayList<>();
		for (Meeting meeting : this.meetings.all()) {
			lines.add(List.of(meeting.on().toString(), text(meeting.at()),
					(meeting.place() == null) ? "" : page.in(meeting.place()),
					page.named("council.meeting.state", meeting.state())));
		}
		return Reply.table(page,
				new Sheet(page.text("council.meeting.list.file"),
						List.of(page.text("council.meeting.column.on"), page.text("council.meeting.column.at"),
								page.text("council.meeting.column.place"), page.text("council.meeting.column.state")),
						lines));
	}

	@GetMapping("/s/{space}/council/meetings/new")
	@Requires(CouncilPermissions.KEEP)
	Reply create(Page page) {
		Meetings.Offer offer = this.meetings.offer();
		return page.show("council/meeting/new",
				Map.of("form", Form.of(Map.of("phrase", offer.ready().stream().map(Phrase::number).toList(), "parked",
						offer.parked().stream().map(Item::id).toList())), "offer", offer));
	}

	@PostMapping("/s/{space}/council/meetings")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @Valid @ModelAttribute MeetingForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (!typed.hasErrors()) {
			switch (this.keeping.make(form, page.language(), this.meetings.today())) {
				case Outcome.Done<UUID> done -> {
					return page.redirect(page.url("council", "meetings", done.value()), "council.meeting.made");
				}
				case Outcome.Refused<UUID> no -> typed.reject("", no.why());
			}
		}
		return page.again("council/meeting/new", Map.of("form", typed, "offer", this.meetings.offer()));
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/day")
	@Requires(CouncilPermissions.KEEP)
	Reply day(Page page, @PathVariable UUID meeting) {
		Meeting there = this.meetings.find(meeting).filter(Meeting::ahead).orElseThrow(NotThere::new);
		Worded place = there.place();
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("on", there.on());
		values.put("at", text(there.at()));
		values.put("place", (place == null) ? "" : page.in(place));
		return page.show("council/meeting/day", Map.of("meeting", there, "form", Form.of(values)));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/day")
	@Requires(CouncilPermissions.KEEP)
	Reply move(Page page, @PathVariable UUID meeting, @Valid @ModelAttribute MeetingForm form, BindingResult sent,
			@RequestParam long version) {
		Meeting there = this.meetings.find(meeting).filter(Meeting::ahead).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("council/meeting/day", Map.of("meeting", there, "form", typed));
		}
		return switch (this.keeping.change(meeting, form, version, page.language(), this.meetings.today())) {
			case Outcome.Done<UUID> done -> {
				this.telling.tell(meeting);
				yield page.redirect(page.url("council", "meetings", meeting),
						there.convened() ? "council.meeting.moved" : "council.meeting.changed");
			}
			case Outcome.Refused<UUID> no -> {
				Map<String, Object> model = new HashMap<>();
				model.put("meeting", this.meetings.find(meeting).orElseThrow(NotThere::new));
				model.put("form", typed.reject("", no.why()));
				yield page.status(409, "council/meeting/day", model);
			}
		};
	}

	static String text(@Nullable LocalTime at) {
		return (at == null) ? "" : at.toString();
	}

}
