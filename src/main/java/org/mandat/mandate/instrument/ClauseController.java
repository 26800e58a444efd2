package org.mandat.mandate.instrument;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Duty;
import org.mandat.mandate.MandatePermissions;
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

/** One clause, opened at the place, with the duties that rest on it. */
@Controller
class ClauseController {

	private final Instruments instruments;

	private final TextKeeping keeping;

	ClauseController(Instruments instruments, TextKeeping keeping) {
		this.instruments = instruments;
		this.keeping = keeping;
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/clauses/{number}")
	@About("instrument")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable String ref, @PathVariable String number,
			@RequestParam(required = false) @Nullable String text) {
		return page.show("mandate/instrument/clause", model(page, find(ref), number, text, Form.empty()));
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/clauses/{number}/duties")
	@Requires(MandatePermissions.KEEP)
	Reply cite(Page page, @PathVariable String ref, @PathVariable String number,
			@RequestParam(defaultValue = "") String duty) {
		Instrument one = find(ref);
		Duty found = this.instruments.duties()
			.stream()
			.filter((known) -> known.id().equals(duty))
			.findFirst()
			.orElse(null);
		return switch (this.keeping.cite(one, clauses(page, one, null), number, found)) {
			case Outcome.Done<String> done -> page.redirect(url(page, one, number), "mandate.citation.kept");
			case Outcome.Refused<String> no -> page.again("mandate/instrument/clause",
					model(page, one, number, null, Form.of(Map.of("duty", duty)).reject("duty", no.why())));
		};
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/clauses/{number}/withdrawal")
	@Requires(MandatePermissions.KEEP)
	Reply withdraw(Page page, @PathVariable String ref, @PathVariable String number,
			@RequestParam(defaultValue = "") String duty) {
		Instrument one = find(ref);
		if (!this.keeping.withdraw(one, number, duty)) {
			throw new NotThere();
		}
		return page.redirect(page.url("mandate", "duties", duty), "mandate.citation.withdrawn");
	}

	private Map<String, Object> model(Page page, Instrument one, String number, @Nullable String text, Form form) {
		List<Clause> all = clauses(page, one, text);
		List<Clause> shown = all.stream().filter((clause) -> clause.within(number)).toList();
		if (shown.isEmpty()) {
			throw new NotThere();
		}
		List<Duty> citing = this.instruments.citing(one, number);
		Map<String, String> duties = new LinkedHashMap<>();
		this.instruments.duties()
			.stream()
			.filter((duty) -> !citing.contains(duty))
			.forEach((duty) -> duties.put(duty.id(), page.in(duty.actorName()) + ": " + page.in(duty.what())));
		Map<String, Object> model = new HashMap<>();
		model.put("instrument", one);
		model.put("lang", this.instruments.readIn(one, page.language(), text).orElse(""));
		model.put("clause", shown.getFirst());
		model.put("under", shown);
		model.put("citing", citing);
		model.put("duties", duties);
		model.put("form", form);
		return model;
	}

	private List<Clause> clauses(Page page, Instrument one, @Nullable String text) {
		return this.instruments.readIn(one, page.language(), text)
			.map((lang) -> this.instruments.clauses(one, lang))
			.orElse(List.of());
	}

	private static String url(Page page, Instrument one, String number) {
		return page.url("mandate", "instruments", one.ref(), "clauses", new Clause(number, "", null, "").path());
	}

	private Instrument find(String ref) {
		return this.instruments.find(ref).orElseThrow(NotThere::new);
	}

}
