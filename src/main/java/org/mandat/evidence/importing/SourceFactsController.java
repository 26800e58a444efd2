package org.mandat.evidence.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourceChanges;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceKind;
import org.mandat.evidence.source.SourcePage;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
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

/** Corrects what is said of a source: title, date, language, place, consent. */
@Controller
class SourceFactsController {

	private static final String PAGE = "evidence/source/edit";

	private final SourceReading sources;

	private final SourceChanges changes;

	private final SourceImports imports;

	private final SourcePlaces places;

	SourceFactsController(SourceReading sources, SourceChanges changes, SourceImports imports, SourcePlaces places) {
		this.sources = sources;
		this.changes = changes;
		this.imports = imports;
		this.places = places;
	}

	@GetMapping("/s/{space}/evidence/sources/{source}/facts")
	@Requires(EvidencePermissions.IMPORT)
	Reply edit(Page page, @PathVariable UUID source) {
		Evidence.requirePassages(page.actor());
		SourceView view = find(source);
		return page.show(PAGE, model(page, view, Form.of(view.typed()), null));
	}

	@PostMapping("/s/{space}/evidence/sources/{source}/facts")
	@Requires(EvidencePermissions.IMPORT)
	Reply save(Page page, @PathVariable UUID source, @Valid @ModelAttribute SourceForm form, BindingResult sent,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		SourceView view = find(source);
		Form typed = Form.of(sent);
		if (form.on() != null && !form.on().isBlank() && form.day() == null) {
			typed.reject("on", Refusal.of("evidence.form.on.required"));
		}
		if (!typed.hasErrors()) {
			Refusal wrong = this.imports.wrong(form.facts());
			if (wrong != null) {
				typed.reject("language", wrong);
			}
		}
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, view, typed, null));
		}
		if (!this.changes.change(source, form.facts(), version)) {
			typed.reject("", Refusal.of("evidence.facts.stale"));
			return page.status(409, PAGE, model(page, find(source), typed, find(source)));
		}
		return page.redirect(page.url("evidence", "sources", source), "evidence.facts.saved");
	}

	private SourceView find(UUID source) {
		return this.sources.find(source).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, SourceView view, Form form, @Nullable SourceView theirs) {
		Map<String, String> kinds = new LinkedHashMap<>();
		SourceKind.ALL.forEach((kind) -> kinds.put(kind, page.text("evidence.kind." + kind)));
		Map<String, String> languages = new LinkedHashMap<>(SourcePage.languages());
		languages.putIfAbsent(view.language(), SourcePage.language(view.language()));
		UUID space = page.actor().space().id();
		Map<String, Object> model = new HashMap<>();
		model.put("source", view);
		model.put("form", form);
		model.put("kinds", kinds);
		model.put("languages", languages);
		model.put("places", this.places.choices(space, page));
		model.put("theirs", theirs);
		model.put("place", this.places.name(space, view.placeKey(), page));
		return model;
	}

}
