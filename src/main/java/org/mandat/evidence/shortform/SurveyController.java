package org.mandat.evidence.shortform;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;
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

/** The open answers of a residents' survey: a column of a table, or one answer a line. */
@Controller
class SurveyController {

	private static final String PAGE = "evidence/shortform/survey";

	/** The largest table that is read. */
	static final int MAX_BYTES = 10 * 1024 * 1024;

	private final ShortForms forms;

	private final Extractor extractor;

	SurveyController(ShortForms forms, Extractor extractor) {
		this.forms = forms;
		this.extractor = extractor;
	}

	@GetMapping("/s/{space}/evidence/surveys/new")
	@Requires(EvidencePermissions.IMPORT)
	Reply create(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show(PAGE, model(Form.empty()));
	}

	@PostMapping("/s/{space}/evidence/surveys")
	@Requires(EvidencePermissions.IMPORT)
	Reply save(Page page, @Valid @ModelAttribute SurveyForm form, BindingResult sent,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		LocalDate day = NoteController.day(form.on());
		if (day == null) {
			typed.reject("on", Refusal.of("evidence.form.on.required"));
		}
		List<String> answers = answers(form, file, typed);
		String text = typed.hasErrors() ? null
				: this.forms.withoutNames(page, typed, Answers.text(form.question(), answers), form.names());
		if (text == null || day == null) {
			return page.again(PAGE, model(typed));
		}
		SourceFacts facts = new SourceFacts(String.valueOf(form.title()).strip(), "survey", day, null, null, null,
				false, false, null);
		return this.forms.keep(page, typed, text, facts, () -> page.again(PAGE, model(typed)));
	}

	private List<String> answers(SurveyForm form, @Nullable MultipartFile file, Form typed) throws IOException {
		if (file == null || file.isEmpty()) {
			if (ShortForms.blank(form.lines())) {
				typed.reject("file", Refusal.of("evidence.survey.required"));
				return List.of();
			}
			return limited(Answers.lines(String.valueOf(form.lines())), typed);
		}
		if (file.getSize() > MAX_BYTES) {
			typed.reject("file", Refusal.of("evidence.import.tooLarge", MAX_BYTES / 1024 / 1024));
			return List.of();
		}
		try {
			Optional<List<String>> answers = Answers.column(this.extractor.table(Content.of(file.getBytes())),
					form.column());
			if (answers.isEmpty()) {
				typed.reject("column", Refusal.of("evidence.survey.column.unknown"));
			}
			return limited(answers.orElse(List.of()), typed);
		}
		catch (Refused refused) {
			typed.reject("file", (refused.why() == Unreadable.NO_DOCUMENT) ? Refusal.of("evidence.survey.noTable")
					: Refusal.of("evidence.import." + refused.why().word(), Extractor.MAX_PAGES));
			return List.of();
		}
	}

	private static List<String> limited(List<String> answers, Form typed) {
		if (answers.isEmpty()) {
			typed.reject("file", Refusal.of("evidence.survey.required"));
		}
		if (answers.size() > Answers.MOST) {
			typed.reject("file", Refusal.of("evidence.survey.tooMany", Answers.MOST));
		}
		return answers;
	}

	private static Map<String, Object> model(Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		return model;
	}

}
