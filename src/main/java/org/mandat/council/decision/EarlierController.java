package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Earlier minutes: pasted or typed, their decisions offered as lines, taken over by
 * whoever confirms them. The text itself is not kept.
 */
@Controller
class EarlierController {

	private final Meetings meetings;

	private final Members members;

	private final Recording recording;

	EarlierController(Meetings meetings, Members members, Recording recording) {
		this.meetings = meetings;
		this.members = members;
		this.recording = recording;
	}

	@GetMapping("/s/{space}/council/minutes/new")
	@Requires(CouncilPermissions.KEEP)
	Reply paste(Page page) {
		return page.show("council/decision/paste", Map.of("form", Form.empty()));
	}

	@PostMapping("/s/{space}/council/minutes/lines")
	@Requires(CouncilPermissions.KEEP)
	Reply lines(Page page, @RequestParam Map<String, String> sent) {
		Form typed = Form.of(sent);
		day(sent, typed);
		String text = sent.getOrDefault("text", "");
		if (text.isBlank()) {
			typed.reject("text", Refusal.of("council.minutes.text.required"));
		}
		if (text.length() > EarlierMinutes.LONGEST) {
			typed.reject("text", Refusal.of("council.minutes.text.long", EarlierMinutes.LONGEST));
		}
		if (typed.hasErrors()) {
			return page.again("council/decision/paste", Map.of("form", typed));
		}
		List<String> found = EarlierMinutes.decisions(text, page.language().tag());
		Map<String, Object> values = new HashMap<>();
		values.put("on", sent.getOrDefault("on", ""));
		for (int n = 1; n <= found.size(); n++) {
			values.put("what" + n, found.get(n - 1));
		}
		return page.show("council/decision/lines",
				model(page, Form.of(values), Math.max(found.size(), 3), found.size()));
	}

	@PostMapping("/s/{space}/council/minutes")
	@Requires(CouncilPermissions.KEEP)
	Reply take(Page page, @RequestParam Map<String, String> sent) {
		Form typed = Form.of(sent);
		Optional<LocalDate> on = day(sent, typed);
		DecisionLines lines = DecisionLines.read(sent, typed, EarlierMinutes.OFFERED,
				(n) -> sent.containsKey("take" + n));
		int shown = (int) sent.keySet().stream().filter((name) -> name.matches("what[0-9]{1,2}")).count();
		if (!typed.hasErrors() && lines.lines().isEmpty()) {
			typed.reject("", Refusal.of("council.minutes.none"));
		}
		if (typed.hasErrors()) {
			return page.again("council/decision/lines",
					model(page, typed, Math.min(shown, EarlierMinutes.OFFERED), -1));
		}
		return switch (this.recording.takeOver(on.orElseThrow(), lines.lines(), page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", done.value()), "council.minutes.taken");
			case Outcome.Refused<UUID> no -> page.again("council/decision/lines",
					model(page, typed.reject("", no.why()), Math.min(shown, EarlierMinutes.OFFERED), -1));
		};
	}

	private Optional<LocalDate> day(Map<String, String> sent, Form typed) {
		Optional<LocalDate> on = DecisionLines.day(sent.getOrDefault("on", "").strip())
			.filter((day) -> !day.isAfter(this.meetings.today()));
		if (on.isEmpty()) {
			typed.reject("on", Refusal.of("council.minutes.on.required"));
		}
		return on;
	}

	private Map<String, Object> model(Page page, Form form, int lines, int found) {
		Map<String, String> owners = new LinkedHashMap<>();
		this.members.owners(this.meetings.today()).forEach((id, name) -> owners.put(id.toString(), page.in(name)));
		return Map.of("form", form, "owners", owners, "lines", lines, "found", found);
	}

}
