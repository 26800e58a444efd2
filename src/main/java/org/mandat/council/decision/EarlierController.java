package org.mandat.council.decision;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.text.NameWarning;
import org.mandat.evidence.FileTexts;
import org.mandat.platform.extraction.Content;
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
import org.springframework.web.multipart.MultipartFile;

/**
 * Earlier minutes: a file, pasted or typed, their decisions offered as lines, taken over
 * by whoever confirms them. The text itself is not kept.
 */
@Controller
class EarlierController {

	private final Meetings meetings;

	private final Members members;

	private final Recording recording;

	private final FileTexts files;

	private final NameWarning names;

	EarlierController(Meetings meetings, Members members, Recording recording, FileTexts files, NameWarning names) {
		this.meetings = meetings;
		this.members = members;
		this.recording = recording;
		this.files = files;
		this.names = names;
	}

	@GetMapping("/s/{space}/council/minutes/new")
	@Requires(CouncilPermissions.KEEP)
	Reply paste(Page page) {
		return page.show("council/decision/paste", Map.of("form", Form.empty()));
	}

	@PostMapping("/s/{space}/council/minutes/lines")
	@Requires(CouncilPermissions.KEEP)
	Reply lines(Page page, @RequestParam Map<String, String> sent,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		Form typed = Form.of(sent);
		day(sent, typed);
		FileTexts.FileText brought = (file == null || file.isEmpty()) ? null : read(file);
		String text = sent.getOrDefault("text", "");
		if (brought instanceof FileTexts.FileText.Read read) {
			text = read.text() + "\n" + text;
		}
		if (brought instanceof FileTexts.FileText.Unreadable no) {
			typed.reject("file", no.why());
		}
		else if (text.isBlank()) {
			typed.reject("text", Refusal.of("council.minutes.text.required"));
		}
		if (text.length() > EarlierMinutes.LONGEST) {
			typed.reject("text", Refusal.of("council.minutes.text.long", EarlierMinutes.LONGEST));
		}
		if (typed.hasErrors()) {
			return page.again("council/decision/paste", Map.of("form", typed));
		}
		List<String> all = EarlierMinutes.decisions(text, page.language().tag());
		List<String> found = all.subList(0, Math.min(all.size(), EarlierMinutes.OFFERED));
		Map<String, Object> values = new HashMap<>();
		values.put("on", sent.getOrDefault("on", ""));
		for (int n = 1; n <= found.size(); n++) {
			values.put("what" + n, found.get(n - 1));
		}
		Map<String, Object> model = model(page, Form.of(values), Math.max(found.size(), 3), found.size());
		model.put("changes", brought instanceof FileTexts.FileText.Read read && read.changes());
		model.put("rest", all.subList(found.size(), all.size()));
		return page.show("council/decision/lines", model);
	}

	private FileTexts.FileText read(MultipartFile file) throws IOException {
		Content content = new Content() {
			@Override
			public long size() {
				return file.getSize();
			}

			@Override
			public InputStream open() throws IOException {
				return file.getInputStream();
			}
		};
		String name = file.getOriginalFilename();
		return this.files.of(content, (name == null) ? "" : name.replaceAll("\\p{Cntrl}", ""));
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
		String words = IntStream.rangeClosed(1, lines)
			.mapToObj((n) -> form.value("what" + n))
			.collect(Collectors.joining("\n"));
		return new HashMap<>(Map.of("form", form, "owners", owners, "lines", lines, "found", found, "changes", false,
				"rest", List.of(), "names", this.names.in(words)));
	}

}
