package org.mandat.mandate.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.mandate.MandatePermissions;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers from the register: the list, one of them, and an earlier version. */
@Controller
class DraftPages {

	/** Papers about the same that other rooms fill by themselves at each printing. */
	private static final List<String> ELSEWHERE = List.of("council-annex", "ministry-letter", "gap-list");

	private final DraftBook book;

	private final DraftSheets sheets;

	private final DraftView view;

	private final ObjectProvider<PaperKind> kinds;

	DraftPages(DraftBook book, DraftSheets sheets, DraftView view, ObjectProvider<PaperKind> kinds) {
		this.book = book;
		this.sheets = sheets;
		this.view = view;
		this.kinds = kinds;
	}

	@GetMapping("/s/{space}/mandate/drafts")
	@About("draft")
	@Requires(MandatePermissions.READ)
	Reply list(Page page, @RequestParam(defaultValue = "all") String state) {
		String shown = known(state);
		return page.show("mandate/draft/list",
				Map.of("rows", this.book.list(shown), "state", shown, "states", DraftStanding.STATES, "kinds",
						List.of(DraftKind.values()), "elsewhere",
						this.kinds.orderedStream()
							.filter((kind) -> ELSEWHERE.contains(kind.key()))
							.filter((kind) -> page.may(kind.permission()) && kind.offered())
							.toList()));
	}

	@GetMapping({ "/s/{space}/mandate/drafts.csv", "/s/{space}/mandate/drafts.xlsx" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page, @RequestParam(defaultValue = "all") String state) {
		return Reply.table(page, this.sheets.of(this.book.list(known(state)), page));
	}

	@GetMapping("/s/{space}/mandate/drafts/{draft}")
	@About(value = "draft", record = "draft")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable UUID draft) {
		return page.show(DraftView.SHOW, this.view.of(page, draft, Form.empty()));
	}

	@GetMapping("/s/{space}/mandate/drafts/{draft}/versions/{number}")
	@About(value = "draft", record = "draft")
	@Requires(MandatePermissions.READ)
	Reply version(Page page, @PathVariable UUID draft, @PathVariable int number) {
		return page.show("mandate/draft/version", this.view.version(page, draft, number));
	}

	private static String known(String state) {
		return DraftStanding.STATES.contains(state) ? state : "all";
	}

}
