package org.mandat.mandate.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Posts;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.question.AskingChoices;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Component;

/** What the pages of one paper show. */
@Component
class DraftView {

	static final String SHOW = "mandate/draft/show";

	private final DraftBook book;

	private final TakingPart partners;

	private final AskingChoices choices;

	private final Posts posts;

	private final Spoken spoken;

	DraftView(DraftBook book, TakingPart partners, AskingChoices choices, Posts posts, Spoken spoken) {
		this.book = book;
		this.partners = partners;
		this.choices = choices;
		this.posts = posts;
		this.spoken = spoken;
	}

	Map<String, Object> of(Page page, UUID id, Form form) {
		DraftStanding there = this.book.find(id).orElseThrow(NotThere::new);
		List<DraftText> versions = this.book.versions(id);
		Map<String, DraftText> newest = DraftBook.newest(versions);
		Draft draft = there.draft();
		Map<String, Object> model = new HashMap<>();
		model.put("there", there);
		model.put("text", inPageLanguage(page, newest));
		model.put("newest", newest);
		model.put("meaning", DraftBook.meaning(newest));
		model.put("versions", versions);
		model.put("languages", this.book.languages());
		model.put("partners", this.partners.names(draft.kind(), draft.partners()));
		name(draft.post()).ifPresent((name) -> model.put("post", name));
		name(draft.other()).ifPresent((name) -> model.put("other", name));
		Optional.ofNullable(draft.duty())
			.flatMap((duty) -> this.choices.duty(page, duty))
			.ifPresent((duty) -> model.put("duty", duty));
		model.put("form", form);
		return model;
	}

	Map<String, Object> version(Page page, UUID id, int number) {
		DraftStanding there = this.book.find(id).orElseThrow(NotThere::new);
		List<DraftText> versions = this.book.versions(id);
		DraftText text = versions.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>(Map.of("there", there, "text", text));
		versions.stream()
			.filter((one) -> one.lang().equals(text.lang()) && one.number() < number)
			.findFirst()
			.ifPresent((before) -> model.put("before", before));
		return model;
	}

	/** The page of a language that is changed. */
	Map<String, Object> edit(UUID id, String lang, Form form) {
		DraftStanding there = this.book.find(id).orElseThrow(NotThere::new);
		Language language = language(lang);
		Map<String, DraftText> newest = this.book.newest(id);
		Map<String, Object> model = new HashMap<>(Map.of("there", there, "language", language, "newest", newest,
				"meaning", DraftBook.meaning(newest), "form", form));
		DraftText kept = newest.get(lang);
		if (kept != null) {
			model.put("kept", kept);
			model.put("names", this.spoken.names(Text.of(Map.of(lang, String.join(" ", kept.words().values())))));
		}
		return model;
	}

	/** A language in which papers are kept. */
	Language language(String lang) {
		return this.book.languages()
			.stream()
			.filter((one) -> one.tag().equals(lang))
			.findFirst()
			.orElseThrow(NotThere::new);
	}

	private DraftText inPageLanguage(Page page, Map<String, DraftText> newest) {
		DraftText own = newest.get(page.language().stored());
		return (own == null) ? newest.values().iterator().next() : own;
	}

	private Optional<Text> name(@Nullable UUID post) {
		return Optional.ofNullable(post).flatMap(this.posts::find).map((one) -> one.name());
	}

}
