package org.mandat.protocol;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enters a paper that is made here in the book and gives it its number. */
@Controller
class NumberingController {

	private final Papers papers;

	private final ProtocolBook book;

	NumberingController(Papers papers, ProtocolBook book) {
		this.papers = papers;
		this.book = book;
	}

	@PostMapping("/s/{space}/papers/{kind}/entries")
	@Requires(ProtocolPermissions.KEEP)
	Reply number(Page page, @PathVariable String kind, @RequestParam(required = false) @Nullable UUID of,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
			@RequestParam(defaultValue = "1") int part, @RequestParam(defaultValue = "") String only) {
		Wanted wanted = new Wanted(kind, of, on, List.of(), "", part, only);
		Paper paper = this.papers.make(kind, wanted.asked(page)).orElseThrow(NotThere::new);
		Entering entering = new Entering(new Worded(paper.title(), page.language().tag()), others(page, wanted), kind,
				of);
		return switch (this.book.draw(entering)) {
			case Outcome.Done<UUID> done -> page.redirect(back(page, wanted, done.value()), "protocol.entry.entered");
			case Outcome.Refused<UUID> no ->
				page.redirect(page.url("protocol", "entries", "new"), "protocol.entry.refused.typedYearHere");
		};
	}

	/** The title of the paper in the other languages of the space. */
	private Map<String, String> others(Page page, Wanted wanted) {
		Map<String, String> others = new LinkedHashMap<>();
		Wanted all = wanted.with("", List.of(Papers.ALL));
		this.papers.make(wanted.kind(), all.asked(page))
			.ifPresent((paper) -> paper.sheets()
				.stream()
				.filter((sheet) -> sheet.language().tag().equals(sheet.language().stored()))
				.filter((sheet) -> !sheet.language().equals(page.language()))
				.forEach((sheet) -> others.put(sheet.language().tag(), sheet.content().title())));
		return others;
	}

	private String back(Page page, Wanted wanted, UUID entry) {
		return wanted.with(this.book.find(entry).orElseThrow().label(), List.of()).path(page);
	}

}
