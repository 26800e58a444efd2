package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.MandatePermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changes a paper paragraph by paragraph, fixes it by its number, opens it again, gives
 * it up.
 */
@Controller
class DraftTextController {

	private static final String EDIT = "mandate/draft/edit";

	private static final int TITLE = 200;

	private static final int PART = 4000;

	private final DraftBook book;

	private final Drafts drafts;

	private final DraftView view;

	DraftTextController(DraftBook book, Drafts drafts, DraftView view) {
		this.book = book;
		this.drafts = drafts;
		this.view = view;
	}

	@GetMapping("/s/{space}/mandate/drafts/{draft}/texts/{lang}")
	@Requires(MandatePermissions.KEEP)
	Reply edit(Page page, @PathVariable UUID draft, @PathVariable String lang) {
		this.view.language(lang);
		DraftStanding there = open(draft);
		Map<String, Object> values = new HashMap<>();
		DraftText kept = this.book.newest(draft).get(lang);
		there.draft().kind().fields().forEach((part) -> values.put(part, (kept == null) ? "" : kept.in(part)));
		values.put("seen", (kept == null) ? 0 : kept.number());
		return page.show(EDIT, this.view.edit(draft, lang, Form.of(values)));
	}

	@PostMapping("/s/{space}/mandate/drafts/{draft}/texts/{lang}")
	@Requires(MandatePermissions.KEEP)
	Reply save(Page page, @PathVariable UUID draft, @PathVariable String lang, @RequestParam Map<String, String> sent,
			@RequestParam(defaultValue = "0") int seen, @RequestParam(defaultValue = "false") boolean same) {
		this.view.language(lang);
		DraftKind kind = this.book.find(draft).orElseThrow(NotThere::new).draft().kind();
		Form typed = Form.of(sent);
		Map<String, String> words = new LinkedHashMap<>();
		for (String part : kind.fields()) {
			String says = sent.getOrDefault(part, "").replace("\r\n", "\n").strip();
			if (says.length() > (DraftKind.TITLE.equals(part) ? TITLE : PART)) {
				typed.reject(part,
						Refusal.of("mandate.draft.refused.long", DraftKind.TITLE.equals(part) ? TITLE : PART));
			}
			if (!says.isEmpty()) {
				words.put(part, says);
			}
		}
		if (!words.containsKey(DraftKind.TITLE)) {
			typed.reject(DraftKind.TITLE, Refusal.of("mandate.draft.refused.title"));
		}
		if (typed.hasErrors()) {
			return page.again(EDIT, this.view.edit(draft, lang, typed));
		}
		return switch (this.drafts.write(draft, lang, words, seen, same)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("mandate", "drafts", draft), "mandate.draft.saved");
			case Outcome.Refused<UUID> no ->
				page.status(409, EDIT, this.view.edit(draft, lang, typed.reject("", no.why())));
		};
	}

	@PostMapping("/s/{space}/mandate/drafts/{draft}/number")
	@Requires(MandatePermissions.KEEP)
	Reply number(Page page, @PathVariable UUID draft, @RequestParam(defaultValue = "") String number,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
			@RequestParam(defaultValue = "0") int seen) {
		this.book.find(draft).orElseThrow(NotThere::new);
		return after(page, draft, this.drafts.number(draft, number.strip(), on, seen), "mandate.draft.numbered",
				Form.of(Map.of("number", number)));
	}

	@PostMapping("/s/{space}/mandate/drafts/{draft}/reopening")
	@Requires(MandatePermissions.KEEP)
	Reply openAgain(Page page, @PathVariable UUID draft) {
		this.book.find(draft).orElseThrow(NotThere::new);
		return after(page, draft, this.drafts.openAgain(draft), "mandate.draft.openedAgain", Form.empty());
	}

	@PostMapping("/s/{space}/mandate/drafts/{draft}/dropping")
	@Requires(MandatePermissions.KEEP)
	Reply drop(Page page, @PathVariable UUID draft, @RequestParam(defaultValue = "0") int seen) {
		this.book.find(draft).orElseThrow(NotThere::new);
		return after(page, draft, this.drafts.drop(draft, seen), "mandate.draft.droppedNow", Form.empty());
	}

	private Reply after(Page page, UUID draft, Outcome<UUID> outcome, String notice, Form typed) {
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("mandate", "drafts", draft), notice);
			case Outcome.Refused<UUID> no when no.why().key().startsWith("mandate.draft.refused.")
					&& !no.why().key().endsWith(".on") ->
				page.status(409, DraftView.SHOW, this.view.of(page, draft, typed.reject("", no.why())));
			case Outcome.Refused<UUID> no ->
				page.again(DraftView.SHOW, this.view.of(page, draft, typed.reject("number", no.why())));
		};
	}

	private DraftStanding open(UUID draft) {
		return this.book.find(draft).filter(DraftStanding::open).orElseThrow(NotThere::new);
	}

}
