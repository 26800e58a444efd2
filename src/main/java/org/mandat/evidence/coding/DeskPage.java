package org.mandat.evidence.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.sentence.Span;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;

/** Shows the desk, also after an act that was refused or came too late. */
@Component
class DeskPage {

	private static final String TEMPLATE = "evidence/coding/desk";

	private final CodingDesk desk;

	private final Suggesting suggesting;

	private final DeskNames names;

	DeskPage(CodingDesk desk, Suggesting suggesting, DeskNames names) {
		this.desk = desk;
		this.suggesting = suggesting;
		this.names = names;
	}

	Reply show(Page page, UUID source, int n, @Nullable Span span) {
		return page.show(TEMPLATE, model(page, new At(source, n, span), null, Long.MAX_VALUE));
	}

	/** What an act came to: back to where it was done, or the desk with the reason. */
	Reply answer(Page page, At at, Form typed, Coded coded, Done done) {
		return switch (coded) {
			case Coded.Done any -> page.redirect(address(page, at), done.notice());
			case Coded.Stale stale -> stale(page, at, typed, done.version());
			case Coded.Refused no -> again(page, at, typed.reject(no.field(), no.why()));
		};
	}

	Reply stale(Page page, At at, Form typed, long version) {
		return page.status(409, TEMPLATE,
				model(page, at, typed.reject("", Refusal.of("evidence.coding.stale")), version));
	}

	Reply again(Page page, At at, Form typed) {
		return page.again(TEMPLATE, model(page, at, typed, Long.MAX_VALUE));
	}

	static String address(Page page, At at) {
		String to = page.url("evidence", "sources", at.source(), "coding") + "?sentence=" + at.n();
		Span span = at.span();
		return ((span == null) ? to : to + "&start=" + span.start() + "&end=" + span.end()) + "#s" + at.n();
	}

	private Map<String, Object> model(Page page, At at, @Nullable Form typed, long since) {
		Evidence.requirePassages(page.actor());
		UUID space = page.actor().space().id();
		DeskView view = this.desk.lay(space, at.source(), at.n(), at.span()).orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>();
		model.put("desk", view);
		model.put("form", form(view, typed));
		model.put("places", this.names.places(page, this.suggesting.places(space, view.words())));
		model.put("posts", this.names.posts(page));
		model.put("since", since);
		return model;
	}

	/**
	 * What was typed; after a small button, which types nothing, what is stored and the
	 * reason why not.
	 */
	private static Form form(DeskView view, @Nullable Form typed) {
		if (typed != null && !typed.value("version").isEmpty()) {
			return typed;
		}
		Form form = Form.of(stored(view));
		if (typed != null) {
			typed.errors().forEach(form::reject);
		}
		return form;
	}

	/** What is stored of the chosen statement, else what its words suggest. */
	private static Map<String, Object> stored(DeskView view) {
		Map<String, Object> values = new HashMap<>();
		PassageView there = view.passage();
		List<String> codes = (there != null) ? there.codes()
				: view.likely().stream().filter(Likely::waits).map(Likely::code).toList();
		for (int i = 0; i < codes.size() && i < Statement.MOST_THEMES; i++) {
			values.put("theme" + (i + 1), codes.get(i));
		}
		CodingForm.FIELDS.forEach((field, attribute) -> values.put(field,
				(there != null) ? there.attribute(attribute) : "A-ROLE".equals(attribute) ? view.role() : ""));
		if (there != null) {
			values.put("needs", there.needs(view.codebook()));
			values.put("none", there.needs(view.codebook()).isEmpty());
			values.put("flags", there.flags());
			values.put("place", (there.place() == null) ? "" : there.place());
			values.put("elected", there.electedPublic());
		}
		else {
			List<String> usual = codes.stream()
				.limit(Statement.MOST_THEMES)
				.flatMap((code) -> view.codebook().theme(Codebook.root(code)).stream())
				.flatMap((theme) -> theme.needs().stream())
				.distinct()
				.toList();
			values.put("needs", usual);
			values.put("offered", String.join(",", usual));
		}
		return values;
	}

	/**
	 * A statement at the desk: its source, the sentence it begins in, and where it
	 * stands.
	 */
	record At(UUID source, int n, @Nullable Span span) {
	}

	/**
	 * What to say when it is done, and the version of the sentence that the form bore.
	 */
	record Done(String notice, long version) {
	}

}
