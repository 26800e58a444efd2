package org.mandat.evidence.coding;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.sentence.Span;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The small buttons of the coding desk: accept, turn down, nothing here, coded the same
 * way, take back.
 */
@Controller
class AnswerController {

	private static final String DESK = "/s/{space}/evidence/sources/{source}/coding";

	private final CodingDesk desk;

	private final DeskPage pages;

	private final Codings codings;

	private final Undoing undoing;

	AnswerController(CodingDesk desk, DeskPage pages, Codings codings, Undoing undoing) {
		this.desk = desk;
		this.pages = pages;
		this.codings = codings;
		this.undoing = undoing;
	}

	@PostMapping(DESK + "/{n}/themes")
	@Requires(EvidencePermissions.CODE)
	Reply confirm(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam String theme,
			@RequestParam long version, @RequestParam(required = false) @Nullable Integer start,
			@RequestParam(required = false) @Nullable Integer end) {
		Evidence.requirePassages(page.actor());
		Span span = CodingForm.chosen(start, end);
		var attributes = this.desk.attributes(source, n);
		Coded coded = (span == null) ? this.codings.confirm(source, n, version, theme, attributes)
				: this.codings.confirm(source, n, version, theme, attributes, span);
		return answer(page, new DeskPage.At(source, n, span), coded, "evidence.coding.confirmed", version);
	}

	@PostMapping(DESK + "/{n}/rejections")
	@Requires(EvidencePermissions.CODE)
	Reply reject(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam String theme,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, new DeskPage.At(source, n, null), this.codings.reject(source, n, version, theme),
				"evidence.coding.rejected", version);
	}

	@PostMapping(DESK + "/{n}/look")
	@Requires(EvidencePermissions.CODE)
	Reply look(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, new DeskPage.At(source, n, null), this.codings.look(source, n, version),
				"evidence.coding.looked", version);
	}

	@PostMapping(DESK + "/{n}/agreement")
	@Requires(EvidencePermissions.CODE)
	Reply agree(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam UUID passage,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, new DeskPage.At(source, n, null), this.codings.agree(passage, version),
				"evidence.coding.agreed", version);
	}

	@PostMapping(DESK + "/{n}/removal")
	@Requires(EvidencePermissions.CODE)
	Reply remove(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam UUID passage,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, new DeskPage.At(source, n, null), this.codings.undo(passage, version),
				"evidence.coding.undone", version);
	}

	/** The last act of the reader's tenure at this source, taken back. */
	@PostMapping(DESK + "/{n}/undoing")
	@Requires(EvidencePermissions.CODE)
	Reply undo(Page page, @PathVariable UUID source, @PathVariable int n) {
		Evidence.requirePassages(page.actor());
		return switch (this.undoing.last(source)) {
			case Undoing.Undone.Done done ->
				page.redirect(DeskPage.address(page, new DeskPage.At(source, done.sentence(), null)),
						"evidence.coding.takenBack");
			case Undoing.Undone.Stale stale ->
				this.pages.stale(page, new DeskPage.At(source, stale.sentence(), null), Form.empty(), -1);
			case Undoing.Undone.Nothing nothing -> this.pages.again(page, new DeskPage.At(source, n, null),
					Form.empty().reject("", Refusal.of("evidence.coding.nothingToUndo")));
		};
	}

	private Reply answer(Page page, DeskPage.At at, Coded coded, String notice, long version) {
		return this.pages.answer(page, at, Form.empty(), coded, new DeskPage.Done(notice, version));
	}

}
