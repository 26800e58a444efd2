package org.mandat.council.seat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.rule.Rules;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Outcome;
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

/** The seats of the council by sector, and one seat with its term and substitute. */
@Controller
class SeatController {

	private final Seats seats;

	private final Members members;

	private final Meetings meetings;

	private final Rules rules;

	SeatController(Seats seats, Members members, Meetings meetings, Rules rules) {
		this.seats = seats;
		this.members = members;
		this.meetings = meetings;
		this.rules = rules;
	}

	@GetMapping("/s/{space}/council/seats")
	@About("council-seat")
	@Requires(CouncilPermissions.READ)
	Reply list(Page page) {
		return page.show("council/seat/list", Map.of("table", table(), "form", Form.empty()));
	}

	@PostMapping("/s/{space}/council/seats/beginning")
	@Requires(CouncilPermissions.KEEP)
	Reply begin(Page page) {
		LocalDate today = this.meetings.today();
		Map<UUID, String> kinds = new LinkedHashMap<>();
		this.members.on(today)
			.stream()
			.filter((post) -> !post.role().equals(Role.COORDINATOR.packName()))
			.forEach((post) -> kinds.put(post.id(), post.kind()));
		return switch (this.seats.begin(kinds, today)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "seats"), "council.seat.begun");
			case Outcome.Refused<UUID> no -> page.status(409, "council/seat/list",
					Map.of("table", table(), "form", Form.empty().reject("", no.why())));
		};
	}

	@GetMapping("/s/{space}/council/seats/new")
	@Requires(CouncilPermissions.KEEP)
	Reply create(Page page) {
		return page.show("council/seat/seat", model(page, null, Form.of(Map.of("from", this.meetings.today()))));
	}

	@PostMapping("/s/{space}/council/seats")
	@Requires(CouncilPermissions.KEEP)
	Reply add(Page page, @Valid @ModelAttribute SeatForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		return typed.hasErrors() ? page.again("council/seat/seat", model(page, null, typed))
				: kept(page, this.seats.make(form), null, typed);
	}

	@GetMapping("/s/{space}/council/seats/{seat}")
	@Requires(CouncilPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID seat) {
		Seat there = this.seats.find(seat).orElseThrow(NotThere::new);
		Map<String, Object> values = new HashMap<>();
		values.put("post", there.post());
		values.put("sector", there.sector());
		values.put("substitute", orEmpty(there.substitute()));
		values.put("place", orEmpty(there.place()));
		values.put("silent", !there.votes());
		values.put("from", there.from());
		values.put("until", orEmpty(there.until()));
		values.put("document", orEmpty(there.document()));
		return page.show("council/seat/seat", model(page, there, Form.of(values)));
	}

	@PostMapping("/s/{space}/council/seats/{seat}")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable UUID seat, @Valid @ModelAttribute SeatForm form, BindingResult sent,
			@RequestParam long version) {
		Seat there = this.seats.find(seat).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		return typed.hasErrors() ? page.again("council/seat/seat", model(page, there, typed))
				: kept(page, this.seats.change(seat, form, version), there, typed);
	}

	private Reply kept(Page page, Outcome<UUID> outcome, @Nullable Seat seat, Form typed) {
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "seats"), "council.seat.kept");
			case Outcome.Refused<UUID> no ->
				page.status(no.why().key().endsWith("Meanwhile") ? 409 : 422, "council/seat/seat",
						model(page, (seat == null) ? null : this.seats.find(seat.id()).orElseThrow(NotThere::new),
								typed.reject("", no.why())));
		};
	}

	private SeatTable table() {
		LocalDate today = this.meetings.today();
		Map<UUID, PostView> posts = new LinkedHashMap<>();
		this.members.all(today).forEach((post) -> posts.put(post.id(), post));
		return new SeatTable(this.seats.on(today), this.seats.all(), this.seats.sectors(), posts, this.seats.places(),
				this.rules.value("form"));
	}

	private Map<String, Object> model(Page page, @Nullable Seat seat, Form form) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.members.owners(this.meetings.today()).forEach((id, name) -> posts.put(id.toString(), page.in(name)));
		Map<String, String> sectors = new LinkedHashMap<>();
		this.seats.sectors().forEach((sector) -> sectors.put(sector.key(), page.in(sector.name())));
		Map<String, String> places = new LinkedHashMap<>();
		if ("joint".equals(this.rules.value("form"))) {
			this.seats.places().forEach((key, name) -> places.put(key, page.in(name)));
		}
		Map<String, Object> model = new HashMap<>();
		model.put("seat", seat);
		model.put("posts", posts);
		model.put("sectors", sectors);
		model.put("places", places);
		model.put("form", form);
		return model;
	}

	private static Object orEmpty(@Nullable Object value) {
		return (value == null) ? "" : value;
	}

}
