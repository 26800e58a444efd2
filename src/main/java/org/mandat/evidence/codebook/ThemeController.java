package org.mandat.evidence.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.AgreedTerms;
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
 * The list of themes: the tree with what each means, one theme in all languages, the
 * numbered versions; and how a space changes its own list. How often a theme was heard is
 * only for who may see passages.
 */
@Controller
class ThemeController {

	private static final Map<String, String> ACTS = Map.of("parts", "add", "texts", "reword", "split", "split",
			"merger", "merge", "retirement", "retire", "return", "return");

	private final Codebooks codebooks;

	private final PassageReading passages;

	private final ListRepository lists;

	private final ListChanges changes;

	private final ListPosts posts;

	private final AgreedTerms terms;

	ThemeController(Codebooks codebooks, PassageReading passages, ListRepository lists, ListChanges changes,
			ListPosts posts, AgreedTerms terms) {
		this.terms = terms;
		this.codebooks = codebooks;
		this.passages = passages;
		this.lists = lists;
		this.changes = changes;
		this.posts = posts;
	}

	@GetMapping("/s/{space}/evidence/themes")
	@Requires(EvidencePermissions.READ)
	Reply list(Page page) {
		return page.show("evidence/codebook/themes",
				Map.of("codebook", codebook(page), "counts", this.passages.codes(null)));
	}

	@GetMapping("/s/{space}/evidence/themes/versions")
	@Requires(EvidencePermissions.READ)
	Reply versions(Page page) {
		return page.show("evidence/codebook/versions",
				Map.of("codebook", codebook(page), "versions", this.lists.history(null), "posts", this.posts.of(page)));
	}

	@GetMapping("/s/{space}/evidence/themes/{theme}")
	@Requires(EvidencePermissions.READ)
	Reply show(Page page, @PathVariable String theme) {
		ThemeView view = view(page, theme);
		return page.show("evidence/codebook/theme", Map.of("view", view, "history", this.lists.history(theme), "posts",
				this.posts.of(page), "acts", page.may(EvidencePermissions.CODE) ? view.acts() : List.of()));
	}

	@GetMapping("/s/{space}/evidence/themes/{theme}/{act}")
	@Requires(EvidencePermissions.CODE)
	Reply ask(Page page, @PathVariable String theme, @PathVariable String act) {
		act(act);
		return page.show("evidence/codebook/change", model(page, theme, stored(page, theme, act), act));
	}

	@PostMapping("/s/{space}/evidence/themes/{theme}/{act}")
	@Requires(EvidencePermissions.CODE)
	Reply change(Page page, @PathVariable String theme, @PathVariable String act, @Valid @ModelAttribute ThemeForm form,
			BindingResult sent, @RequestParam int version) {
		String known = act(act);
		view(page, theme);
		Form typed = Form.of(sent);
		if (!typed.hasErrors()) {
			this.changes.change(known, theme, form, version, page.language())
				.ifPresent((broken) -> typed.reject(broken.field(), broken.why()));
		}
		if (typed.hasErrors()) {
			boolean stale = typed.errors().values().stream().anyMatch((why) -> "evidence.list.stale".equals(why.key()));
			return page.status(stale ? 409 : 422, "evidence/codebook/change", model(page, theme, typed, act));
		}
		return page.redirect(page.url("evidence", "themes", theme), "evidence.list.done." + known);
	}

	private static String act(String asked) {
		String known = ACTS.get(asked);
		if (known == null) {
			throw new NotThere();
		}
		return known;
	}

	private ThemeView view(Page page, String theme) {
		Codebook codebook = codebook(page);
		if (codebook.theme(theme).isEmpty() && codebook.part(theme).isEmpty()) {
			throw new NotThere();
		}
		return new ThemeView(codebook, theme, this.passages.versions(theme));
	}

	private Map<String, Object> model(Page page, String theme, Form form, String act) {
		ThemeView view = view(page, theme);
		Map<String, Object> model = new HashMap<>();
		model.put("view", view);
		model.put("form", form);
		model.put("act", act);
		model.put("into", into(page, view.codebook(), theme));
		model.put("version", this.lists.version());
		model.put("terms", "texts".equals(act) ? agreed(page, view.codebook(), theme) : List.of());
		return model;
	}

	/** The agreed words in what the sub-theme is called and means in other languages. */
	private List<AgreedTerms.Agreed> agreed(Page page, Codebook codebook, String theme) {
		List<Worded> texts = new ArrayList<>();
		codebook.part(theme).ifPresent((part) -> {
			part.name().forms().forEach((lang, words) -> texts.add(new Worded(words, lang)));
			part.definition().forms().forEach((lang, words) -> texts.add(new Worded(words, lang)));
		});
		return this.terms.in(texts, page.language().stored());
	}

	/** What a theme can be merged into. */
	private static Map<String, String> into(Page page, Codebook codebook, String theme) {
		Map<String, String> choices = new LinkedHashMap<>();
		codebook.codes()
			.stream()
			.filter((code) -> !code.equals(theme) && !Codebook.root(code).equals(theme))
			.forEach((code) -> choices.put(code, code + " " + page.in(codebook.name(code))));
		return choices;
	}

	/** The texts of a sub-theme in the language of the page, to be gone on from. */
	private Form stored(Page page, String theme, String act) {
		Map<String, String> values = new HashMap<>();
		codebook(page).part(theme).filter((part) -> "texts".equals(act)).ifPresent((part) -> {
			String tag = page.language().tag();
			values.put("name", part.name().forms().getOrDefault(tag, ""));
			values.put("definition", part.definition().forms().getOrDefault(tag, ""));
			values.put("counts", (part.counts() == null) ? "" : part.counts().forms().getOrDefault(tag, ""));
			values.put("countsNot", (part.countsNot() == null) ? "" : part.countsNot().forms().getOrDefault(tag, ""));
			values.put("example", (part.example() == null) ? "" : part.example().forms().getOrDefault(tag, ""));
		});
		return Form.of(values);
	}

	private Codebook codebook(Page page) {
		UUID space = page.actor().space().id();
		return this.codebooks.of(space);
	}

}
