package org.mandat.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Worded;
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

/** The protocol book: list, one entry, a new one, a voided one. */
@Controller
class EntryController {

	private static final int REASON = 300;

	private final ProtocolBook book;

	EntryController(ProtocolBook book) {
		this.book = book;
	}

	@GetMapping("/s/{space}/protocol/entries")
	@Requires(ProtocolPermissions.READ)
	Reply list(Page page, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable UUID after) {
		EntryFilter filter = new EntryFilter(year, state, q, after);
		List<EntryRow> rows = this.book.list(filter, ProtocolBook.AT_ONCE + 1);
		boolean more = rows.size() > ProtocolBook.AT_ONCE;
		List<EntryRow> shown = more ? rows.subList(0, ProtocolBook.AT_ONCE) : rows;
		return page.show("protocol/entries",
				Map.of("list", new EntryList(shown, this.book.count(filter), (year == null) ? "" : String.valueOf(year),
						state, q, this.book.years(), more ? shown.getLast().id() : null)));
	}

	@GetMapping({ "/s/{space}/protocol/entries.csv", "/s/{space}/protocol/entries.xlsx" })
	@Requires(ProtocolPermissions.READ)
	Reply export(Page page, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "") String q) {
		List<String> columns = List.of(page.text("protocol.entry.column.number"), page.text("protocol.entry.column.on"),
				page.text("protocol.entry.column.subject"), page.text("protocol.entry.column.state"),
				page.text("protocol.entry.column.reason"), page.text("protocol.entry.column.scans"));
		List<List<Object>> lines = new ArrayList<>();
		this.book.list(new EntryFilter(year, state, q, null), ProtocolBook.IN_A_FILE)
			.forEach((row) -> lines.add(List.of(row.label(), row.on().toString(), page.in(row.said(page.language())),
					page.text(row.voided() ? "protocol.entry.state.void" : "protocol.entry.state.valid"),
					(row.reason() == null) ? "" : row.reason(), row.scans())));
		return Reply.table(page, new Sheet(page.text("protocol.entry.list.file"), columns, lines));
	}

	@GetMapping("/s/{space}/protocol/entries/new")
	@Requires(ProtocolPermissions.KEEP)
	Reply create(Page page) {
		return page.show("protocol/new", Map.of("form", Form.empty()));
	}

	@PostMapping("/s/{space}/protocol/entries")
	@Requires(ProtocolPermissions.KEEP)
	Reply save(Page page, @Valid @ModelAttribute EntryForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		LocalDate today = this.book.today();
		if (!typed.hasErrors() && !form.likely(today)) {
			typed.reject("on", Refusal.of("protocol.form.on.unlikely"));
		}
		if (!typed.hasErrors() && !form.typed() && form.on() != null && !form.on().equals(today)) {
			typed.reject("on", Refusal.of("protocol.form.on.drawnToday"));
		}
		if (typed.hasErrors()) {
			return page.again("protocol/new", Map.of("form", typed));
		}
		Entering entering = new Entering(new Worded(form.subject().strip(), page.language().tag()));
		Outcome<UUID> outcome = form.typed()
				? this.book.type(entering, form.typedNumber(), (form.on() == null) ? today : form.on())
				: this.book.draw(entering);
		return switch (outcome) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("protocol", "entries", done.value()), "protocol.entry.entered");
			case Outcome.Refused<UUID> no ->
				page.again("protocol/new", Map.of("form", typed.reject("number", no.why())));
		};
	}

	@GetMapping("/s/{space}/protocol/entries/{entry}")
	@Requires(ProtocolPermissions.READ)
	Reply show(Page page, @PathVariable UUID entry) {
		return page.show("protocol/entry", model(entry, Form.empty()));
	}

	@PostMapping("/s/{space}/protocol/entries/{entry}/voiding")
	@Requires(ProtocolPermissions.KEEP)
	Reply makeVoid(Page page, @PathVariable UUID entry, @RequestParam(defaultValue = "") String reason,
			@RequestParam long version) {
		Map<String, Object> model = model(entry, Form.empty());
		if (reason.isBlank() || reason.length() > REASON) {
			Refusal why = reason.isBlank() ? Refusal.of("protocol.form.reason.required")
					: Refusal.of("protocol.form.reason.long", REASON);
			model.put("form", Form.of(Map.of("reason", reason)).reject("reason", why));
			return page.again("protocol/entry", model);
		}
		return switch (this.book.makeVoid(entry, reason, version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("protocol", "entries", entry), "protocol.entry.voided");
			case Outcome.Refused<UUID> no -> page.status(409, "protocol/entry",
					model(entry, Form.of(Map.of("reason", reason)).reject("", no.why())));
		};
	}

	private Map<String, Object> model(UUID entry, Form form) {
		EntryRow row = this.book.find(entry).orElseThrow(NotThere::new);
		return new HashMap<>(Map.of("entry", row, "scans", this.book.scans(entry), "form", form));
	}

}
