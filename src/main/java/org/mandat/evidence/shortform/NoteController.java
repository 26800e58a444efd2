package org.mandat.evidence.shortform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A note after a conversation: by role, never by name. */
@Controller
class NoteController {

	private static final String PAGE = "evidence/shortform/note";

	private final ShortForms forms;

	private final Codebooks codebooks;

	private final SourcePlaces places;

	NoteController(ShortForms forms, Codebooks codebooks, SourcePlaces places) {
		this.forms = forms;
		this.codebooks = codebooks;
		this.places = places;
	}

	@GetMapping("/s/{space}/evidence/notes/new")
	@Requires(EvidencePermissions.IMPORT)
	Reply create(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show(PAGE, model(page, Form.empty()));
	}

	@PostMapping("/s/{space}/evidence/notes")
	@Requires(EvidencePermissions.IMPORT)
	Reply save(Page page, @Valid @ModelAttribute NoteForm form, BindingResult sent) {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		Map<String, String> roles = roles(page);
		LocalDate day = day(form.on());
		if (day == null) {
			typed.reject("on", Refusal.of("evidence.form.on.required"));
		}
		if (form.role() != null && !roles.containsKey(form.role())) {
			typed.reject("role", Refusal.of("evidence.note.role.required"));
		}
		boolean placed = !ShortForms.blank(form.place());
		if (placed && !this.places.knows(page.actor().space().id(), String.valueOf(form.place()))) {
			typed.reject("place", Refusal.of("evidence.form.place.unknown"));
		}
		String text = typed.hasErrors() ? null
				: this.forms.withoutNames(page, typed, String.valueOf(form.said()), form.names());
		if (text == null || day == null) {
			return page.again(PAGE, model(page, typed));
		}
		String title = page.text("evidence.note.made", String.valueOf(roles.get(form.role())), page.date(day));
		SourceFacts facts = new SourceFacts(title, "note", day, placed ? form.place() : null,
				ShortForms.blank(form.event()) ? null : form.event(), null, false, false, null);
		return this.forms.keep(page, typed, text, facts, () -> page.again(PAGE, model(page, typed)));
	}

	private Map<String, String> roles(Page page) {
		Map<String, String> roles = new LinkedHashMap<>();
		this.codebooks.of(page.actor().space().id())
			.attribute("A-ROLE")
			.map(Codebook.Attribute::values)
			.ifPresent((values) -> values.forEach((one) -> roles.put(one.id(), page.in(one.name()))));
		return roles;
	}

	static @Nullable LocalDate day(@Nullable String typed) {
		try {
			return ShortForms.blank(typed) ? null : LocalDate.parse(String.valueOf(typed).strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("roles", roles(page));
		model.put("places", this.places.choices(page.actor().space().id(), page));
		return model;
	}

}
