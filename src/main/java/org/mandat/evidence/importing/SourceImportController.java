package org.mandat.evidence.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceKind;
import org.mandat.evidence.source.SourcePage;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Progress;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Brings a source in from a page: pasted text and plain text at once, every other file as
 * a job.
 */
@Controller
class SourceImportController {

	private static final String PAGE = "evidence/source/create";

	private final SourceImports imports;

	private final ImportJobs jobs;

	private final OneTimeTask<Void> task;

	private final Extractor extractor;

	private final SourceReading sources;

	private final SourcePlaces places;

	SourceImportController(SourceImports imports, ImportJobs jobs, OneTimeTask<Void> importing, Extractor extractor,
			SourceReading sources, SourcePlaces places) {
		this.imports = imports;
		this.jobs = jobs;
		this.task = importing;
		this.extractor = extractor;
		this.sources = sources;
		this.places = places;
	}

	@GetMapping("/s/{space}/evidence/sources/new")
	@Requires(EvidencePermissions.IMPORT)
	Reply create(Page page, @RequestParam(required = false) @Nullable UUID replaces,
			@RequestParam(required = false) @Nullable UUID again) {
		Evidence.requirePassages(page.actor());
		Form form = Form.empty();
		if (replaces != null) {
			SourceView old = this.sources.find(replaces)
				.filter((view) -> view.replacedBy() == null)
				.orElseThrow(NotThere::new);
			form = Form.of(old.typed());
		}
		else if (again != null) {
			form = this.jobs.find(again).orElseThrow(NotThere::new).typed();
		}
		return page.show(PAGE, model(page, form, null));
	}

	@PostMapping("/s/{space}/evidence/sources")
	@Requires(EvidencePermissions.IMPORT)
	Reply save(Page page, @Valid @ModelAttribute SourceForm form, BindingResult sent,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		if (sent.getTarget() == null) {
			return page.again(PAGE, model(page, typed, null));
		}
		boolean typing = form.text() != null && !form.text().isBlank();
		boolean pasted = file == null
				|| file.isEmpty() && (typing || String.valueOf(file.getOriginalFilename()).isBlank());
		check(page, form, typed, pasted && !typing);
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, typed, null));
		}
		Content content = (pasted || file == null)
				? Content.of(String.valueOf(form.text()).getBytes(StandardCharsets.UTF_8)) : new Upload(file);
		String name = (pasted || file == null) ? page.text("evidence.form.pasted") : Upload.name(file);
		if (content.size() > 0 && content.size() <= SourceImports.MAX_BYTES && !this.extractor.atOnce(content)) {
			UUID job = this.jobs.ask(this.task, content, name, form.facts(), form.certifies());
			return page.redirect(page.url("evidence", "imports", job), "");
		}
		Import done = this.imports.bring(content, name, form.facts(), form.certifies(), Progress.NONE);
		return switch (done) {
			case Import.Imported in -> page.redirect(page.url("evidence", "sources", in.source()),
					(form.replaced() == null) ? "evidence.import.done" : "evidence.version.done");
			case Import.AlreadyThere there -> page.again(PAGE, model(page,
					typed.reject("file", Refusal.of("evidence.import.alreadyThere", there.title())), there));
			case Import.Marked marked -> page.again(PAGE, model(page, typed.reject("lifted", marked.why()), null));
			case Import.Unreadable no -> page.again(PAGE, model(page, typed.reject("file", no.why()), null));
		};
	}

	private void check(Page page, SourceForm form, Form typed, boolean nothing) {
		if (form.on() != null && !form.on().isBlank() && form.day() == null) {
			typed.reject("on", Refusal.of("evidence.form.on.required"));
		}
		if (nothing) {
			typed.reject("file", Refusal.of("evidence.form.file.required"));
		}
		if (form.place() != null && !form.place().isBlank()
				&& !this.places.knows(page.actor().space().id(), form.place())) {
			typed.reject("place", Refusal.of("evidence.form.place.unknown"));
		}
		if (form.replaced() != null
				&& this.sources.find(form.replaced()).filter((view) -> view.replacedBy() == null).isEmpty()) {
			throw new NotThere();
		}
		if (!typed.hasErrors()) {
			Refusal wrong = this.imports.wrong(form.facts());
			if (wrong != null) {
				typed.reject("language", wrong);
			}
		}
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

}
