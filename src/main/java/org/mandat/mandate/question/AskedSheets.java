package org.mandat.mandate.question;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The questions as a table and as data for a machine. Posts, no names. */
@Component
class AskedSheets {

	private final AskedBook book;

	private final ObjectMapper json;

	AskedSheets(AskedBook book, ObjectMapper json) {
		this.book = book;
		this.json = json;
	}

	Sheet of(List<Question> all, Page page) {
		AskedBook.Waiting waiting = this.book.waiting();
		Map<String, Text> names = this.book.organisations();
		List<List<Object>> lines = all.stream()
			.map((row) -> List.<Object>of(row.asked().toString(), page.in(row.words()), page.in(row.postName()),
					whom(row, names, page), text(row.duty()), text(row.clause()), text(row.need()), text(row.due()),
					waiting.days(row), page.named("mandate.question.state", row.state()),
					(row.closing() == null) ? "" : row.closing().on().toString(),
					(row.closing() == null || row.closing().words() == null) ? "" : page.in(row.closing().words()),
					(row.closing() == null) ? "" : text(row.closing().by())))
			.toList();
		return new Sheet(page.text("mandate.question.file"),
				List.of("on", "words", "post", "whom", "duty", "clause", "need", "due", "days", "state", "closedOn",
						"answer", "by")
					.stream()
					.map((column) -> page.text("mandate.question.column." + column))
					.toList(),
				lines);
	}

	Reply json(List<Question> all, Page page) {
		AskedBook.Waiting waiting = this.book.waiting();
		List<Map<String, Object>> rows = all.stream().map((row) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("id", row.id());
			one.put("letter", row.letter());
			one.put("askedOn", row.asked().toString());
			one.put("words", row.words().forms());
			one.put("post", row.post());
			one.put("organisation", text(row.organisation()));
			one.put("addressee", text(row.addressee()));
			one.put("duty", text(row.duty()));
			one.put("clause", text(row.clause()));
			one.put("need", text(row.need()));
			one.put("dueOn", text(row.due()));
			one.put("daysOpen", waiting.days(row));
			one.put("state", row.state());
			Question.Closing closing = row.closing();
			if (closing != null) {
				one.put("closedOn", closing.on().toString());
				one.put("answer", (closing.words() == null) ? "" : closing.words().words());
				one.put("answeredBy", text(closing.by()));
			}
			return one;
		}).toList();
		return new Reply.Download("application/json", page.text("mandate.question.file") + ".json",
				this.json.writerWithDefaultPrettyPrinter()
					.writeValueAsString(Map.of("questions", rows))
					.getBytes(StandardCharsets.UTF_8));
	}

	private static String whom(Question row, Map<String, Text> names, Page page) {
		Text known = (row.organisation() == null) ? null : names.get(row.organisation());
		return (known == null) ? text(row.addressee()) : page.in(known);
	}

	private static String text(@Nullable Object value) {
		return (value == null) ? "" : value.toString();
	}

}
