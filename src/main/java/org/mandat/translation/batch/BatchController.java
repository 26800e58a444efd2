package org.mandat.translation.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.Requires;
import org.mandat.translation.Texts;
import org.mandat.translation.TranslationPermissions;
import org.mandat.translation.text.TextList;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Batches for translators: list, a new one, its files. */
@Controller
class BatchController {

	private static final int SHOWN = 200;

	private static final int IN_A_FILE = 10_000;

	private static final List<String> COLUMNS = List.of("code", "from", "into", "to_whom", "sent_on", "due_on", "state",
			"lines", "returned", "taken");

	private final Batches batches;

	private final BatchFiles files;

	private final Texts texts;

	BatchController(Batches batches, BatchFiles files, Texts texts) {
		this.batches = batches;
		this.files = files;
		this.texts = texts;
	}

	@GetMapping("/s/{space}/translation/batches")
	@Requires(TranslationPermissions.READ)
	Reply list(Page page) {
		return page.show("translation/batch/list",
				Map.of("batches", this.batches.list(SHOWN), "today", this.batches.today()));
	}

	@GetMapping({ "/s/{space}/translation/batches.csv", "/s/{space}/translation/batches.xlsx" })
	@Requires(TranslationPermissions.READ)
	Reply export(Page page) {
		List<List<Object>> lines = new ArrayList<>();
		this.batches.list(IN_A_FILE)
			.forEach((row) -> lines.add(List.of(row.code(), row.source(), row.lang(), row.toWhom(),
					row.sentOn().toString(), (row.due() == null) ? "" : row.due().toString(),
					row.open() ? "out" : "closed", row.lines(), row.returned(), row.taken())));
		return Reply.table(page, new Sheet("batches", COLUMNS, lines));
	}

	@GetMapping("/s/{space}/translation/batches/new")
	@Requires(TranslationPermissions.WRITE)
	Reply create(Page page, @RequestParam(defaultValue = "") String lang,
			@RequestParam(defaultValue = "") String source) {
		return page.show("translation/batch/new", model(page, Form.of(Map.of("lang", lang, "source", source))));
	}

	@PostMapping("/s/{space}/translation/batches")
	@Requires(TranslationPermissions.WRITE)
	Reply send(Page page, @Valid @ModelAttribute BatchForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (!typed.hasErrors()) {
			check(page, form, typed);
		}
		if (typed.hasErrors()) {
			return page.again("translation/batch/new", model(page, typed));
		}
		return switch (this.batches.send(page.actor(), form)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("translation", "batches", done.value()), "translation.batch.sent");
			case Outcome.Refused<UUID> no ->
				page.again("translation/batch/new", model(page, typed.reject("lang", no.why())));
		};
	}

	@GetMapping("/s/{space}/translation/batches/{batch}/file.{format}")
	@Requires(TranslationPermissions.READ)
	Reply file(Page page, @PathVariable UUID batch, @PathVariable String format) {
		BatchRow row = this.batches.find(batch).orElseThrow(NotThere::new);
		List<BatchLine> lines = this.batches.lines(page.actor(), batch);
		var kinds = BatchFiles.byKey(this.texts.kinds(page.actor()));
		String name = "translation-" + row.code().toLowerCase(Locale.ROOT) + "-" + row.lang();
		return switch (format) {
			case "xlf" ->
				new Reply.Download("application/xliff+xml", name + ".xlf", this.files.xliff(page, row, lines, kinds));
			case "docx" -> new Reply.Download("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
					name + ".docx", this.files.docx(page, row, lines, kinds));
			default -> throw new NotThere();
		};
	}

	private void check(Page page, BatchForm form, Form typed) {
		Map<String, String> targets = targets(page);
		if (!targets.containsKey(form.lang()) || !sources(page).containsKey(form.source())) {
			typed.reject("lang", Refusal.of("translation.batch.form.lang.required"));
		}
		else if (form.lang().equals(form.source())) {
			typed.reject("source", Refusal.of("translation.batch.form.lang.same"));
		}
		if (!form.likely(this.batches.today())) {
			typed.reject("due", Refusal.of("translation.batch.form.due.unlikely"));
		}
		if (!form.names().isEmpty()) {
			typed.reject("toWhom", Refusal.of("translation.batch.form.toWhom.name", form.names().getFirst()));
		}
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, String> kinds = new LinkedHashMap<>();
		this.texts.kinds(page.actor())
			.stream()
			.filter((kind) -> Texts.mayWrite(page.actor(), kind))
			.forEach((kind) -> kinds.put(kind.key(), page.text(kind.nameKey())));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("targets", targets(page));
		model.put("sources", sources(page));
		model.put("kinds", kinds);
		model.put("most", Batches.MOST);
		return model;
	}

	private static Map<String, String> targets(Page page) {
		Map<String, String> targets = new LinkedHashMap<>();
		Texts.languages(page.actor().space().languages()).forEach((tag) -> targets.put(tag, TextList.name(tag)));
		return targets;
	}

	/** The languages of the space, and English, in which packs come. */
	private static Map<String, String> sources(Page page) {
		Map<String, String> sources = targets(page);
		sources.putIfAbsent("en", TextList.name("en"));
		return sources;
	}

}
