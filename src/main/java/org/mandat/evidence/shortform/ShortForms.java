package org.mandat.evidence.shortform;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.coding.Suggesting;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;

/**
 * What the short forms have in common: nothing that may be the name of a private person
 * is kept unless somebody looked at it and said that it is none.
 */
@Component
class ShortForms {

	/** The longest text that is typed. */
	static final int MOST = 20_000;

	private final SourceImports imports;

	private final Suggesting suggesting;

	ShortForms(SourceImports imports, Suggesting suggesting) {
		this.imports = imports;
		this.suggesting = suggesting;
	}

	/**
	 * The text as it may be kept, or nothing: then the form says which words may be
	 * names.
	 * @param answer {@code replace} or {@code keep}, as the form asked
	 */
	@Nullable String withoutNames(Page page, Form typed, String text, @Nullable String answer) {
		List<String> names = this.suggesting.names(Evidence.space(), text);
		if (names.isEmpty() || "keep".equals(answer)) {
			return text;
		}
		if ("replace".equals(answer)) {
			String clean = text;
			for (String name : names) {
				clean = clean.replace(name, page.text("evidence.names.placeholder"));
			}
			return clean;
		}
		String some = String.join(", ", names.subList(0, Math.min(names.size(), 10)));
		typed.reject("names", Refusal.of("evidence.names.found", some));
		return null;
	}

	/** Keeps it as a source, or says on its form why not. */
	Reply keep(Page page, Form typed, String text, SourceFacts facts, java.util.function.Supplier<Reply> again) {
		Import done = this.imports.bring(text.getBytes(StandardCharsets.UTF_8), page.text("evidence.form.pasted"),
				facts, false);
		switch (done) {
			case Import.Imported in -> {
				return page.redirect(page.url("evidence", "sources", in.source()), "evidence.import.done");
			}
			case Import.AlreadyThere there ->
				typed.reject("", Refusal.of("evidence.import.alreadyThere", there.title()));
			case Import.Marked marked -> typed.reject("", marked.why());
			case Import.Unreadable no -> typed.reject("", no.why());
		}
		return again.get();
	}

	static boolean blank(@Nullable String value) {
		return value == null || value.isBlank();
	}

}
