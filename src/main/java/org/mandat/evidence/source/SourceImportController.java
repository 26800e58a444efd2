package org.mandat.evidence.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings a source in from a page: a file or pasted text. */
@Controller
class SourceImportController {

	private final SourceImports imports;

	private final SourcePlaces places;

	SourceImportController(SourceImports imports, SourcePlaces places) {
		this.imports = imports;
		this.places = places;
	}

	@GetMapping("/s/{space}/evidence/sources/new")
	@Requires(EvidencePermissions.IMPORT)
	Reply create(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/source/create", model(page, Form.empty(), null));
	}

	@PostMapping("/s/{space}/evidence/sources")
	@Requires(EvidencePermissions.IMPORT)
	Reply save(Page page, @Valid @ModelAttribute SourceForm form, BindingResult sent,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		if (sent.getTarget() == null) {
			return page.again("evidence/source/create", model(page, typed, null));
		}
		if (form.on() != null && !form.on().isBlank() && form.day() == null) {
			typed.reject("on", Refusal.of("evidence.form.on.required"));
		}
		boolean typing = form.text() != null && !form.text().isBlank();
		boolean pasted = file == null
				|| file.isEmpty() && (typing || String.valueOf(file.getOriginalFilename()).isBlank());
		if (pasted && !typing) {
			typed.reject("file", Refusal.of("evidence.form.file.required"));
		}
		if (form.place() != null && !form.place().isBlank()
				&& !this.places.knows(page.actor().space().id(), form.place())) {
			typed.reject("place", Refusal.of("evidence.form.place.unknown"));
		}
		if (typed.hasErrors()) {
			return page.again("evidence/source/create", model(page, typed, null));
		}
		Import done = (pasted || file == null)
				? this.imports.bring(String.valueOf(form.text()).getBytes(StandardCharsets.UTF_8),
						page.text("evidence.form.pasted"), form.facts(), form.certifies())
				: this.imports.bring(file.getBytes(), name(file), form.facts(), form.certifies());
		return switch (done) {
			case Import.Imported in ->
				page.redirect(page.url("evidence", "sources", in.source()), "evidence.import.done");
			case Import.AlreadyThere there -> page.again("evidence/source/create", model(page,
					typed.reject("file", Refusal.of("evidence.import.alreadyThere", there.title())), there));
			case Import.Marked marked ->
				page.again("evidence/source/create", model(page, typed.reject("lifted", marked.why()), null));
			case Import.Unreadable no ->
				page.again("evidence/source/create", model(page, typed.reject("file", no.why()), null));
		};
	}

	private Map<String, Object> model(Page page, Form form, Import.@Nullable AlreadyThere there) {
		Map<String, String> kinds = new LinkedHashMap<>();
		SourceKind.ALL.forEach((kind) -> kinds.put(kind, page.text("evidence.kind." + kind)));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("kinds", kinds);
		model.put("languages", SourcePage.languages());
		model.put("places", this.places.choices(page.actor().space().id(), page));
		model.put("there", there);
		return model;
	}

	private static String name(MultipartFile file) {
		String name = file.getOriginalFilename();
		String last = (name == null) ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String clean = last.replaceAll("\\p{Cntrl}", "");
		return clean.isBlank() ? "file" : clean.substring(0, Math.min(clean.length(), 200));
	}

}
