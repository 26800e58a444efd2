package org.mandat.translation.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.search.Sought;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.translation.Texts;
import org.mandat.translation.TranslationPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreed words of the space: list, file, one term in all languages. */
@Controller
class TermController {

	private static final String PAGE = "translation/term/edit";

	private static final String NEW = "new";

	private final Terms terms;

	TermController(Terms terms) {
		this.terms = terms;
	}

	@GetMapping("/s/{space}/translation/terms")
	@About("term")
	@Requires(TranslationPermissions.READ)
	Reply list(Page page, @RequestParam(defaultValue = "") String q) {
		String words = q.replaceAll("\\p{Cntrl}+", " ").strip();
		Sought sought = Sought.of(words);
		List<Term> fitting = this.terms.all()
			.stream()
			.filter((term) -> sought.isEmpty() || sought.fits(term.all()))
			.toList();
		return page.show("translation/term/list",
				Map.of("terms", fitting, "words", words, "languages", languages(page)));
	}

	@GetMapping("/s/{space}/translation/terms.{format}")
	@Requires(TranslationPermissions.READ)
	Reply file(Page page, @PathVariable String format) {
		List<String> columns = new ArrayList<>(List.of("key", "origin"));
		languages(page).forEach((lang) -> columns.addAll(List.of(lang, "note_" + lang)));
		List<List<Object>> rows = new ArrayList<>();
		this.terms.all().forEach((term) -> {
			List<Object> row = new ArrayList<>(List.of(term.key(), term.own() ? "space" : "pack"));
			languages(page).forEach((lang) -> row.addAll(List.of(term.in(lang), term.note(lang))));
			rows.add(row);
		});
		Sheet sheet = new Sheet("terms", columns, rows);
		return switch (format) {
			case "csv" -> new Reply.Download(Sheet.CSV, "terms.csv", sheet.csv());
			case "xlsx" -> new Reply.Download(Sheet.XLSX, "terms.xlsx", sheet.xlsx());
			default -> throw new NotThere();
		};
	}

	@GetMapping("/s/{space}/translation/terms/{term}")
	@Requires(TranslationPermissions.READ)
	Reply show(Page page, @PathVariable String term) {
		Term found = NEW.equals(term) ? null : this.terms.find(term).orElseThrow(NotThere::new);
		if (found == null && !page.may(TranslationPermissions.WRITE)) {
			throw new NotThere();
		}
		return page.show(PAGE, model(page, found, stored(page, found)));
	}

	@PostMapping("/s/{space}/translation/terms/{term}")
	@Requires(TranslationPermissions.WRITE)
	Reply save(Page page, @PathVariable String term, @RequestParam Map<String, String> sent) {
		Term found = NEW.equals(term) ? null : this.terms.find(term).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		Map<String, String> names = new LinkedHashMap<>();
		Map<String, String> notes = new LinkedHashMap<>();
		TermRules.read(sent, languages(page), names, notes)
			.forEach((wrong) -> typed.reject(wrong.field(), wrong.why()));
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, found, typed));
		}
		Outcome<String> outcome = (found != null && found.own())
				? this.terms.change(found, TermRules.version(sent), names, notes)
				: this.terms.add((found == null) ? null : found.packKey(), names, notes);
		return done(page, found, typed, outcome, "translation.term.kept");
	}

	@PostMapping("/s/{space}/translation/terms/{term}/removal")
	@Requires(TranslationPermissions.WRITE)
	Reply remove(Page page, @PathVariable String term, @RequestParam Map<String, String> sent) {
		Term found = this.terms.find(term).filter(Term::own).orElseThrow(NotThere::new);
		return done(page, found, stored(page, found), this.terms.remove(found, TermRules.version(sent)),
				"translation.term.removed");
	}

	private Reply done(Page page, @Nullable Term found, Form typed, Outcome<String> outcome, String notice) {
		return switch (outcome) {
			case Outcome.Done<String> done -> page.redirect(page.url("translation", "terms"), notice);
			case Outcome.Refused<String> no ->
				page.status(409, PAGE, model(page, (found == null) ? null : this.terms.find(found.key()).orElse(null),
						typed.reject("", Refusal.of(no.why().key()))));
		};
	}

	private Map<String, Object> model(Page page, @Nullable Term term, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("term", term);
		model.put("ofPack", (term == null || !term.own()) ? null : this.terms.ofPack(term));
		model.put("form", form);
		model.put("languages", languages(page));
		return model;
	}

	private static Form stored(Page page, @Nullable Term term) {
		Map<String, Object> values = new HashMap<>();
		if (term != null) {
			languages(page).forEach((lang) -> {
				values.put("words-" + lang, term.in(lang));
				values.put("note-" + lang, term.note(lang));
			});
		}
		return Form.of(values);
	}

	/** The languages of the space, and English, in which packs come. */
	private static List<String> languages(Page page) {
		List<String> languages = new ArrayList<>(Texts.languages(page.actor().space().languages()));
		if (!languages.contains("en")) {
			languages.add("en");
		}
		return languages;
	}

}
