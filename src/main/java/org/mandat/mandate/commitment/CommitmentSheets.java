package org.mandat.mandate.commitment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The commitments as a table and as data for a machine. Posts, no names. */
@Component
class CommitmentSheets {

	private final CommitmentBook book;

	private final ObjectMapper json;

	CommitmentSheets(CommitmentBook book, ObjectMapper json) {
		this.book = book;
		this.json = json;
	}

	Sheet of(List<Commitment> rows, Page page) {
		Map<String, Text> names = this.book.organisations();
		List<List<Object>> lines = rows.stream()
			.map((row) -> List.<Object>of(row.on().toString(), page.in(row.words()), who(row, names, page),
					page.in(row.postName()), page.named("mandate.commitment.place", row.placeKind()),
					words(row.place()), text(row.due()), page.named("mandate.commitment.state", row.state()),
					words(row.reason())))
			.toList();
		return new Sheet(page.text("mandate.commitment.file"),
				List.of("on", "words", "who", "post", "placeKind", "place", "due", "state", "reason")
					.stream()
					.map((column) -> page.text("mandate.commitment.column." + column))
					.toList(),
				lines);
	}

	Reply json(List<Commitment> all, Page page) {
		List<Map<String, Object>> rows = all.stream().map((row) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("id", row.id());
			one.put("madeOn", row.on().toString());
			one.put("words", row.words().forms());
			one.put("organisation", text(row.organisation()));
			one.put("post", row.post());
			one.put("placeKind", row.placeKind());
			one.put("place", words(row.place()));
			one.put("dueOn", text(row.due()));
			one.put("duty", text(row.duty()));
			one.put("need", text(row.need()));
			one.put("state", row.state());
			one.put("reason", words(row.reason()));
			return one;
		}).toList();
		return new Reply.Download("application/json", page.text("mandate.commitment.file") + ".json",
				this.json.writerWithDefaultPrettyPrinter()
					.writeValueAsString(Map.of("commitments", rows))
					.getBytes(StandardCharsets.UTF_8));
	}

	private static String who(Commitment row, Map<String, Text> names, Page page) {
		Text known = (row.organisation() == null) ? null : names.get(row.organisation());
		return (known != null) ? page.in(known)
				: (row.organisation() == null) ? page.in(row.postName()) : row.organisation();
	}

	private static String words(@Nullable Worded words) {
		return (words == null) ? "" : words.words();
	}

	private static String text(@Nullable Object value) {
		return (value == null) ? "" : value.toString();
	}

}
