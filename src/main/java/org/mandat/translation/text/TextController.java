package org.mandat.translation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mandat.platform.documents.Sheet;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.translation.Line;
import org.mandat.translation.TextStretch;
import org.mandat.translation.Texts;
import org.mandat.translation.TranslationPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts of the space and how they stand in its languages, as a page and a file. */
@Controller
class TextController {

	private static final List<String> COLUMNS = List.of("kind", "id", "field", "language", "state", "revision", "text",
			"newest_language", "newest_text");

	private final Texts texts;

	TextController(Texts texts) {
		this.texts = texts;
	}

	@GetMapping("/s/{space}/translation/texts")
	@Requires(TranslationPermissions.READ)
	Reply list(Page page, @RequestParam Map<String, String> asked) {
		List<String> languages = Texts.languages(page.actor().space().languages());
		TextFilter filter = TextFilter.of(asked, languages);
		TextStretch.Place after = TextStretch.Place.named(asked.getOrDefault("after", "")).orElse(null);
		Texts.Listed listed = this.texts.list(page.actor(), filter.asked(), after, TextList.AT_ONCE);
		return page.show("translation/text/list",
				Map.of("list", TextList.of(listed.stretch(), filter, after == null, listed.tally(), languages)));
	}

	@GetMapping("/s/{space}/translation/texts.{format}")
	@Requires(TranslationPermissions.READ)
	Reply file(Page page, @PathVariable String format, @RequestParam Map<String, String> asked) {
		List<String> languages = Texts.languages(page.actor().space().languages());
		TextFilter filter = TextFilter.of(asked, languages);
		List<List<Object>> rows = new ArrayList<>();
		this.texts.stretch(page.actor(), filter.asked(), null, Texts.ALL)
			.lines()
			.forEach((line) -> languages.stream()
				.filter((lang) -> filter.lang().isEmpty() || lang.equals(filter.lang()))
				.forEach((lang) -> rows.addAll(rows(line, lang, languages))));
		Sheet sheet = new Sheet("translations", COLUMNS, rows);
		return switch (format) {
			case "csv" -> new Reply.Download(Sheet.CSV, "translations.csv", sheet.csv());
			case "xlsx" -> new Reply.Download(Sheet.XLSX, "translations.xlsx", sheet.xlsx());
			default -> throw new NotThere();
		};
	}

	private static List<List<Object>> rows(Line line, String lang, List<String> languages) {
		KeptText text = line.text();
		KeptText.Form mine = text.in(lang);
		String source = text.source(languages, lang).orElse(lang);
		KeptText.Form newest = text.in(source);
		List<List<Object>> rows = new ArrayList<>();
		((newest == null) ? Map.<String, String>of() : newest.fields()).forEach((field,
				words) -> rows.add(List.of(line.kind().key(), text.record().toString(), field, lang,
						String.valueOf(line.states().get(lang).word()), text.revision(lang),
						(mine == null) ? "" : mine.fields().getOrDefault(field, ""), source, words)));
		return rows;
	}

}
