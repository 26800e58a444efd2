package org.mandat.evidence.coding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
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
 * The coding desk: each sentence opens by a link; a form codes it, small buttons answer a
 * suggestion.
 */
@Controller
class CodingController {

	private static final String DESK = "/s/{space}/evidence/sources/{source}/coding";

	private final CodingDesk desk;

	private final Codings codings;

	private final SourceReading sources;

	private final SourcePlaces places;

	private final Suggesting suggesting;

	CodingController(CodingDesk desk, Codings codings, SourceReading sources, SourcePlaces places,
			Suggesting suggesting) {
		this.desk = desk;
		this.codings = codings;
		this.sources = sources;
		this.places = places;
		this.suggesting = suggesting;
	}

	@GetMapping(DESK)
	@Requires(EvidencePermissions.CODE)
	Reply show(Page page, @PathVariable UUID source, @RequestParam(defaultValue = "1") int sentence) {
		return page.show("evidence/coding/desk", model(page, source, sentence, null));
	}

	@PostMapping(DESK + "/{n}")
	@Requires(EvidencePermissions.CODE)
	Reply save(Page page, @PathVariable UUID source, @PathVariable int n, @Valid @ModelAttribute CodingForm form,
			BindingResult sent, @RequestParam long version) {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("evidence/coding/desk", model(page, source, n, typed));
		}
		Sentence sentence = this.sources.sentence(source, n).orElseThrow(NotThere::new);
		String whole = this.desk.lay(page.actor().space().id(), source, n).orElseThrow(NotThere::new).chosen().words();
		Span span = form.span(sentence, whole);
		if (span == null) {
			typed.reject("words", Refusal.of("evidence.coding.words.elsewhere"));
			return page.again("evidence/coding/desk", model(page, source, n, typed));
		}
		return answer(page, source, n, typed, this.codings.keep(source, n, version, form.statement(span)),
				"evidence.coding.saved");
	}

	@PostMapping(DESK + "/{n}/themes")
	@Requires(EvidencePermissions.CODE)
	Reply confirm(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam String theme,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		Map<String, String> attributes = this.desk.attributes(source, n);
		return answer(page, source, n, Form.empty(), this.codings.confirm(source, n, version, theme, attributes),
				"evidence.coding.confirmed");
	}

	@PostMapping(DESK + "/{n}/rejections")
	@Requires(EvidencePermissions.CODE)
	Reply reject(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam String theme,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, source, n, Form.empty(), this.codings.reject(source, n, version, theme),
				"evidence.coding.rejected");
	}

	@PostMapping(DESK + "/{n}/look")
	@Requires(EvidencePermissions.CODE)
	Reply look(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, source, n, Form.empty(), this.codings.look(source, n, version), "evidence.coding.looked");
	}

	@PostMapping(DESK + "/{n}/removal")
	@Requires(EvidencePermissions.CODE)
	Reply undo(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam UUID passage,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		return answer(page, source, n, Form.empty(), this.codings.undo(passage, version), "evidence.coding.undone");
	}

	private Reply answer(Page page, UUID source, int n, Form typed, Coded coded, String notice) {
		return switch (coded) {
			case Coded.Done done ->
				page.redirect(page.url("evidence", "sources", source, "coding") + "?sentence=" + n, notice);
			case Coded.Stale stale -> page.status(409, "evidence/coding/desk",
					model(page, source, n, typed.reject("", Refusal.of("evidence.coding.stale"))));
			case Coded.Refused no ->
				page.again("evidence/coding/desk", model(page, source, n, typed.reject(no.field(), no.why())));
		};
	}

	private Map<String, Object> model(Page page, UUID source, int n, @org.jspecify.annotations.Nullable Form typed) {
		Evidence.requirePassages(page.actor());
		UUID space = page.actor().space().id();
		DeskView view = this.desk.lay(space, source, n).orElseThrow(NotThere::new);
		Map<String, String> places = new LinkedHashMap<>();
		this.suggesting.places(space, view.chosen().words())
			.forEach((key) -> places.put(key, this.places.name(space, key, page)));
		this.places.choices(space, page).forEach(places::putIfAbsent);
		Map<String, Object> model = new HashMap<>();
		model.put("desk", view);
		model.put("form", (typed == null) ? stored(view, this.desk.attributes(source, n)) : typed);
		model.put("places", places);
		return model;
	}

	/** What is stored of the chosen sentence, else what its words suggest. */
	private static Form stored(DeskView view, Map<String, String> suggested) {
		Map<String, Object> values = new HashMap<>();
		PassageView there = view.passages().isEmpty() ? null : view.passages().getFirst();
		List<String> themes = (there != null) ? there.themes()
				: view.offered().stream().map((one) -> one.theme()).toList();
		for (int i = 0; i < themes.size() && i < Statement.MOST_THEMES; i++) {
			values.put("theme" + (i + 1), themes.get(i));
		}
		CodingForm.FIELDS.forEach((field, attribute) -> values.put(field,
				(there != null) ? there.attribute(attribute) : suggested.getOrDefault(attribute, "")));
		values.put("needs", (there != null) ? there.needs()
				: themes.stream().flatMap((theme) -> view.theme(theme).needs().stream()).distinct().toList());
		if (there != null) {
			values.put("flags", there.flags());
			values.put("place", (there.place() == null) ? "" : there.place());
			values.put("elected", there.electedPublic());
			values.put("words", there.words().equals(view.chosen().words()) ? "" : there.words());
		}
		return Form.of(values);
	}

}
