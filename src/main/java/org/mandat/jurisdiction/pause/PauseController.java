package org.mandat.jurisdiction.pause;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.Pauses;
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

/** Begins and ends the emergency pause and election time. */
@Controller
class PauseController {

	private static final String TEMPLATE = "jurisdiction/pause/show";

	private static final int DOCUMENT = 200;

	private final Pauses pauses;

	PauseController(Pauses pauses) {
		this.pauses = pauses;
	}

	@GetMapping("/s/{space}/pauses")
	@Requires(JurisdictionPermissions.PAUSE)
	Reply show(Page page) {
		return page.show(TEMPLATE, model(Form.empty()));
	}

	@PostMapping("/s/{space}/pauses")
	@Requires(JurisdictionPermissions.PAUSE)
	Reply begin(Page page) {
		return switch (this.pauses.pause()) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("pauses"), "jurisdiction.pause.begun");
			case Outcome.Refused<UUID> no -> page.again(TEMPLATE, model(Form.empty().reject("", no.why())));
		};
	}

	@PostMapping("/s/{space}/pauses/elections")
	@Requires(JurisdictionPermissions.PAUSE)
	Reply callElection(Page page, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String document) {
		Form typed = Form.of(Map.of("from", from, "document", document));
		LocalDate day = day(from);
		if (day == null) {
			typed.reject("from", Refusal.of("jurisdiction.pause.refused.date"));
		}
		if (document.length() > DOCUMENT) {
			typed.reject("document", Refusal.of("jurisdiction.pause.refused.long"));
		}
		if (day == null || typed.hasErrors()) {
			return page.again(TEMPLATE, model(typed));
		}
		return switch (this.pauses.callElection(day, document)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("pauses"), "jurisdiction.pause.election.begun");
			case Outcome.Refused<UUID> no ->
				page.again(TEMPLATE, model(typed.reject(document.isBlank() ? "document" : "from", no.why())));
		};
	}

	@PostMapping("/s/{space}/pauses/{pause}/end")
	@Requires(JurisdictionPermissions.PAUSE)
	Reply end(Page page, @PathVariable UUID pause, @RequestParam(defaultValue = "") String certified,
			@RequestParam long version) {
		Pause found = this.pauses.find(pause).orElseThrow(NotThere::new);
		boolean election = found.kind() == Pause.Kind.ELECTION;
		Form typed = Form.of(Map.of("certified", certified));
		LocalDate day = day(certified);
		if (election && day == null) {
			return page.again(TEMPLATE,
					model(typed.reject("certified", Refusal.of("jurisdiction.pause.refused.date"))));
		}
		return switch (this.pauses.end(pause, day, version)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("pauses"),
					election ? "jurisdiction.pause.election.ended" : "jurisdiction.pause.ended");
			case Outcome.Refused<UUID> no ->
				page.status(409, TEMPLATE, model(typed.reject(election ? "certified" : "", no.why())));
		};
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private Map<String, Object> model(Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("all", this.pauses.all());
		this.pauses.emergency().ifPresent((pause) -> model.put("emergency", pause));
		this.pauses.all()
			.stream()
			.filter((pause) -> pause.kind() == Pause.Kind.ELECTION && !pause.over())
			.findFirst()
			.ifPresent((pause) -> model.put("election", pause));
		return model;
	}

}
