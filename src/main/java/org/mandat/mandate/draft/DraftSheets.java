package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;
import org.mandat.protocol.PaperNumbers.Entered;
import org.springframework.stereotype.Component;

/**
 * The papers from the register as a table. Posts and titles; the words stay on the paper.
 */
@Component
class DraftSheets {

	private final DraftBook book;

	private final Posts posts;

	DraftSheets(DraftBook book, Posts posts) {
		this.book = book;
		this.posts = posts;
	}

	Sheet of(List<DraftStanding> rows, Page page) {
		Map<UUID, Text> names = new HashMap<>();
		this.posts.on(this.book.today()).forEach((post) -> names.put(post.id(), post.name()));
		List<List<Object>> lines = rows.stream().map((row) -> {
			Draft draft = row.draft();
			Entered number = row.number();
			LocalDate saved = draft.saved().atZone(Formats.ZONE).toLocalDate();
			return List.<Object>of(page.named("mandate.draft.kind", draft.kind().key()), page.in(draft.title()),
					(draft.duty() == null) ? "" : draft.duty(), name(page, names.get(draft.post())),
					name(page, names.get(draft.other())), page.named("mandate.draft.state", row.state()),
					(number == null) ? "" : number.label(), draft.last(), saved.toString());
		}).toList();
		return new Sheet(page.text("mandate.draft.file"),
				List.of("kind", "title", "duty", "post", "other", "state", "number", "version", "saved")
					.stream()
					.map((column) -> page.text("mandate.draft.column." + column))
					.toList(),
				lines);
	}

	private static String name(Page page, @Nullable Text name) {
		return (name == null) ? "" : page.in(name);
	}

}
