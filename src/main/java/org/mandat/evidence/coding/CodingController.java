package org.mandat.evidence.coding;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.platform.text.Refusal;
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

/**
 * The coding desk: each sentence opens by a link, a stretch of words by its position; the
 * form codes what is chosen.
 */
@Controller
class CodingController {

	private static final String DESK = "/s/{space}/evidence/sources/{source}/coding";

	private final CodingDesk desk;

	private final DeskReading reading;

	private final DeskPage pages;

	private final Codings codings;

	private final Codebooks codebooks;

	CodingController(CodingDesk desk, DeskReading reading, DeskPage pages, Codings codings, Codebooks codebooks) {
		this.desk = desk;
		this.reading = reading;
		this.pages = pages;
		this.codings = codings;
		this.codebooks = codebooks;
	}

	@GetMapping(DESK)
	@Requires(EvidencePermissions.CODE)
	Reply show(Page page, @PathVariable UUID source, @RequestParam(defaultValue = "1") int sentence,
			@RequestParam(required = false) @Nullable Integer start,
			@RequestParam(required = false) @Nullable Integer end) {
		Evidence.requirePassages(page.actor());
		return this.pages.show(page, source, sentence, CodingForm.chosen(start, end));
	}

	/** Leads to the next sentence with a suggestion that waits, or stays. */
	@GetMapping(DESK + "/next")
	@Requires(EvidencePermissions.CODE)
	Reply next(Page page, @PathVariable UUID source, @RequestParam(defaultValue = "0") int from,
			@RequestParam(defaultValue = "true") boolean forward) {
		Evidence.requirePassages(page.actor());
		Optional<Integer> found = this.desk.step(page.actor().space().id(), source, from, forward);
		return page.redirect(DeskPage.address(page, new DeskPage.At(source, found.orElse(Math.max(1, from)), null)),
				found.isPresent() ? "" : "evidence.coding.noMore");
	}

	@PostMapping(DESK + "/{n}")
	@Requires(EvidencePermissions.CODE)
	Reply save(Page page, @PathVariable UUID source, @PathVariable int n, @Valid @ModelAttribute CodingForm form,
			BindingResult sent, @RequestParam long version) {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		DeskPage.At at = new DeskPage.At(source, n, CodingForm.chosen(form.start(), form.end()));
		if (typed.hasErrors()) {
			return this.pages.again(page, at, typed);
		}
		Span span = span(source, n, form);
		if (span == null) {
			typed.reject("words", Refusal.of("evidence.coding.words.elsewhere"));
			return this.pages.again(page, at, typed);
		}
		Codebook codebook = this.codebooks.of(page.actor().space().id());
		return this.pages.answer(page, at, typed, this.codings.keep(source, n, version, form.statement(span, codebook)),
				new DeskPage.Done("evidence.coding.saved", version));
	}

	private @Nullable Span span(UUID source, int n, CodingForm form) {
		Stretch near = this.reading.near(source, n).orElseThrow(NotThere::new);
		Sentence sentence = near.row(n).orElseThrow(NotThere::new).sentence();
		String stored = near.words(sentence.span());
		return form.span(sentence, Mask.over(sentence.span(), stored, near.masks()), stored);
	}

}
