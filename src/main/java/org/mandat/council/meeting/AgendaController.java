package org.mandat.council.meeting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.text.NameWarning;
import org.mandat.council.thread.CouncilThreads;
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

/** The items of an agenda: a further one, one changed, moved up or taken off. */
@Controller
class AgendaController {

	private final Meetings meetings;

	private final MeetingKeeping keeping;

	private final ItemKeeping items;

	private final NameWarning names;

	private final CouncilThreads threads;

	AgendaController(Meetings meetings, MeetingKeeping keeping, ItemKeeping items, NameWarning names,
			CouncilThreads threads) {
		this.threads = threads;
		this.meetings = meetings;
		this.keeping = keeping;
		this.items = items;
		this.names = names;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/items/new")
	@Requires(CouncilPermissions.KEEP)
	Reply create(Page page, @PathVariable UUID meeting) {
		this.meetings.find(meeting).filter(Meeting::open).orElseThrow(NotThere::new);
		return page.show("council/meeting/item", model(page, meeting, null, Form.of(Map.of("kind", "note"))));
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/items")
	@Requires(CouncilPermissions.KEEP)
	Reply add(Page page, @PathVariable UUID meeting, @Valid @ModelAttribute ItemForm form, BindingResult sent) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("council/meeting/item", model(page, meeting, null, typed));
		}
		return switch (this.keeping.add(meeting, form, page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", meeting), "council.item.added");
			case Outcome.Refused<UUID> no ->
				page.again("council/meeting/item", model(page, meeting, null, typed.reject("", no.why())));
		};
	}

	@GetMapping("/s/{space}/council/items/{item}")
	@About(value = "council-item", record = "item")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page, @PathVariable UUID item) {
		Item there = this.meetings.item(item).orElseThrow(NotThere::new);
		Map<String, Object> values = new HashMap<>();
		values.put("words", page.in(there.words()));
		values.put("kind", there.kind());
		values.put("minutes", (there.minutes() == null) ? "" : there.minutes());
		values.put("withheld", there.withheld());
		return page.show("council/meeting/item", model(page, there.meeting(), there, Form.of(values)));
	}

	@PostMapping("/s/{space}/council/items/{item}")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable UUID item, @Valid @ModelAttribute ItemForm form, BindingResult sent,
			@RequestParam long version) {
		Item there = this.meetings.item(item).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("council/meeting/item", model(page, there.meeting(), there, typed));
		}
		return switch (this.items.change(item, form, version, page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", done.value()), "council.item.changed");
			case Outcome.Refused<UUID> no -> page.status(409, "council/meeting/item", model(page, there.meeting(),
					this.meetings.item(item).orElseThrow(NotThere::new), typed.reject("", no.why())));
		};
	}

	@PostMapping("/s/{space}/council/items/{item}/raising")
	@Requires(CouncilPermissions.KEEP)
	Reply raise(Page page, @PathVariable UUID item) {
		return done(page, item, this.items.raise(item), "council.item.raised");
	}

	@PostMapping("/s/{space}/council/items/{item}/removal")
	@Requires(CouncilPermissions.KEEP)
	Reply remove(Page page, @PathVariable UUID item) {
		return done(page, item, this.items.remove(item), "council.item.removed");
	}

	private Reply done(Page page, UUID item, Outcome<UUID> outcome, String notice) {
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "meetings", done.value()), notice);
			case Outcome.Refused<UUID> no -> {
				Item there = this.meetings.item(item).orElseThrow(NotThere::new);
				yield page.status(409, "council/meeting/item",
						model(page, there.meeting(), there, Form.empty().reject("", no.why())));
			}
		};
	}

	private Map<String, Object> model(Page page, UUID meeting, @Nullable Item item, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", this.meetings.find(meeting).orElseThrow(NotThere::new));
		model.put("item", item);
		model.put("form", form);
		Map<String, String> kinds = new LinkedHashMap<>();
		Item.KINDS.forEach((kind) -> kinds.put(kind, page.named("council.item.kind", kind)));
		model.put("kinds", kinds);
		model.put("beads", (item == null) ? List.of() : this.threads.of(item, page));
		model.put("names", this.names.in(form.value("words")));
		return model;
	}

}
