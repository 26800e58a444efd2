package org.mandat.mandate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.agreement.Agreement;
import org.mandat.mandate.agreement.AgreementBook;
import org.mandat.mandate.assignment.AssignmentBook;
import org.mandat.mandate.instrument.Instruments;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.About;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.platform.web.Threads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is expected, and by what: the list with its filters, and one duty with its source.
 */
@Controller
class DutyController {

	private final Duties duties;

	private final Spaces spaces;

	private final BasisWording wording;

	private final MinistryLetter letter;

	private final Threads threads;

	private final Instruments instruments;

	private final AgreementBook agreements;

	private final AssignmentBook assignments;

	DutyController(Duties duties, Spaces spaces, BasisWording wording, MinistryLetter letter, Threads threads,
			Instruments instruments, AgreementBook agreements, AssignmentBook assignments) {
		this.assignments = assignments;
		this.agreements = agreements;
		this.instruments = instruments;
		this.threads = threads;
		this.letter = letter;
		this.duties = duties;
		this.spaces = spaces;
		this.wording = wording;
	}

	@GetMapping("/s/{space}/mandate/duties")
	@About
	@Requires(MandatePermissions.READ)
	Reply list(Page page, Actor actor, @RequestParam(defaultValue = "") String who,
			@RequestParam(defaultValue = "") String clarity) {
		List<Duty> all = this.duties.all(pack(actor));
		Map<String, Text> actors = new LinkedHashMap<>();
		all.forEach((duty) -> actors.putIfAbsent(duty.actor(), duty.actorName()));
		List<Duty> shown = shown(all, who, clarity);
		return page.show("mandate/duties",
				Map.of("duties", shown, "actors", actors, "who", who, "clarity", clarity, "all", all.size(), "unknowns",
						this.duties.unknowns(pack(actor)).values().stream().toList(), "wording", this.wording, "asks",
						this.letter.offered(), "agreed", this.agreements.standing(page.language()), "today",
						this.agreements.today()));
	}

	@GetMapping({ "/s/{space}/mandate/duties.csv", "/s/{space}/mandate/duties.xlsx" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page, Actor actor, @RequestParam(defaultValue = "") String who,
			@RequestParam(defaultValue = "") String clarity) {
		Map<String, Agreement> agreed = this.agreements.standing(page.language());
		List<List<Object>> lines = shown(this.duties.all(pack(actor)), who, clarity).stream()
			.map((duty) -> List.<Object>of(page.in(duty.what()), this.wording.instrument(duty.basis(), page.language()),
					this.wording.seen(duty.basis(), page.language()), page.in(duty.actorName()),
					page.named("mandate.clarity", duty.clarity().key()),
					agreed.containsKey(duty.id()) ? agreed.get(duty.id()).until().toString() : ""))
			.toList();
		return Reply.table(page, new Sheet(page.text("mandate.duty.list.title"),
				List.of(page.text("mandate.duty.column.what"), page.text("mandate.duty.column.basis"),
						page.text("mandate.duty.column.seen"), page.text("mandate.duty.column.who"),
						page.text("mandate.duty.column.clarity"), page.text("mandate.agreement.column.agreedUntil")),
				lines));
	}

	@GetMapping("/s/{space}/mandate/duties/{id}")
	@About
	@Requires(MandatePermissions.READ)
	Reply show(Page page, Actor actor, @PathVariable String id) {
		Duty duty = this.duties.find(pack(actor), id).orElseThrow(NotThere::new);
		return page.show("mandate/duty",
				Map.of("duty", duty, "wording", this.wording, "cited", this.instruments.citedBy(id), "beads",
						this.threads.from("duty", List.of(duty.id()), page), "agreed",
						this.agreements.of(id, page.language()), "assigned", this.assignments.of(id, page.language()),
						"today", this.agreements.today()));
	}

	private static List<Duty> shown(List<Duty> all, String who, String clarity) {
		return all.stream()
			.filter((duty) -> who.isEmpty() || duty.actor().equals(who))
			.filter((duty) -> clarity.isEmpty() || duty.clarity().key().equals(clarity.toLowerCase(Locale.ROOT)))
			.toList();
	}

	private String pack(Actor actor) {
		return this.spaces.byId(actor.space().id()).orElseThrow(NotThere::new).pack();
	}

}
