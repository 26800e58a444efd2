package org.mandat.translation.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.translation.Texts;
import org.mandat.translation.TranslationPermissions;
import org.mandat.translation.text.SideBySideReading.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Editing side by side: what is newest on the left, the translation on the right. Who
 * loses against somebody else sees both, and what was typed stays.
 */
@Controller
class EditController {

	private static final String PAGE = "translation/text/edit";

	private final SideBySideReading reading;

	private final Texts texts;

	EditController(SideBySideReading reading, Texts texts) {
		this.reading = reading;
		this.texts = texts;
	}

	@GetMapping("/s/{space}/translation/texts/{kind}/{record}/{lang}")
	@Requires(TranslationPermissions.READ)
	Reply edit(Page page, @PathVariable String kind, @PathVariable UUID record, @PathVariable String lang,
			@RequestParam(required = false) @Nullable String from) {
		SideBySide view = view(page, new Asked(kind, record, lang), from);
		Map<String, Object> values = new HashMap<>();
		view.fields().forEach((field) -> values.put("text-" + field, view.stored(field)));
		return page.show(PAGE, Map.of("view", view, "form", Form.of(values), "lost", false));
	}

	@PostMapping("/s/{space}/translation/texts/{kind}/{record}/{lang}")
	@Requires(TranslationPermissions.WRITE)
	Reply save(Page page, @PathVariable String kind, @PathVariable UUID record, @PathVariable String lang,
			@RequestParam Map<String, String> sent) {
		Asked asked = new Asked(kind, record, lang);
		SideBySide view = view(page, asked, sent.get("from"));
		if (!Texts.mayWrite(page.actor(), view.line().kind())) {
			throw new NotThere();
		}
		Form typed = Form.of(sent);
		Map<String, String> fields = new LinkedHashMap<>();
		view.fields().forEach((field) -> {
			String words = sent.getOrDefault("text-" + field, "");
			fields.put(field, words.strip());
			Texts.wrong(view.line().kind(), field, words).ifPresent((why) -> typed.reject("text-" + field, why));
		});
		if (typed.hasErrors()) {
			return page.again(PAGE, Map.of("view", view, "form", typed, "lost", false));
		}
		Rendering rendering = new Rendering(record, lang, fields,
				sent.containsKey("new") ? Rendering.SAYS_NEW : number(sent.get("gives"), view.gives()),
				number(sent.get("seen"), -1));
		return switch (this.texts.take(page.actor(), view.line().kind(), rendering)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("translation", "texts", kind, record, lang), "translation.text.kept");
			case Outcome.Refused<UUID> no -> lost(page, asked, typed, no.why());
		};
	}

	/** What stands now, beside what was typed: keeping again overwrites knowingly. */
	private Reply lost(Page page, Asked asked, Form typed, Refusal why) {
		return page.status(409, PAGE,
				Map.of("view", view(page, asked, typed.value("from")), "form", typed.reject("", why), "lost", true));
	}

	private SideBySide view(Page page, Asked asked, @Nullable String from) {
		return this.reading.of(page.actor(), asked, from).orElseThrow(NotThere::new);
	}

	private static int number(@Nullable String typed, int otherwise) {
		return (typed != null && typed.matches("[0-9]{1,8}")) ? Integer.parseInt(typed) : otherwise;
	}

}
