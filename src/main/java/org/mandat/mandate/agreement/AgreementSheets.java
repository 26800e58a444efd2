package org.mandat.mandate.agreement;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.mandate.question.AskingChoices;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What was agreed as a table and as data for a machine. Posts, no names. */
@Component
class AgreementSheets {

	private final AgreementBook book;

	private final AskingChoices choices;

	private final ObjectMapper json;

	AgreementSheets(AgreementBook book, AskingChoices choices, ObjectMapper json) {
		this.book = book;
		this.choices = choices;
		this.json = json;
	}

	Sheet of(List<Agreement> rows, Page page) {
		List<List<Object>> lines = rows.stream()
			.map((row) -> List.<Object>of(row.duty(),
					this.choices.duty(page, row.duty()).map((duty) -> page.in(duty.what())).orElse(""),
					page.in(row.words()), page.named("mandate.agreement.body", row.body()), row.document(),
					row.on().toString(), row.until().toString(), page.in(row.postName()),
					page.named("mandate.agreement.state", row.standing(this.book.today())), reason(row)))
			.toList();
		return new Sheet(page.text("mandate.agreement.file"),
				List.of("key", "duty", "words", "body", "document", "on", "until", "post", "state", "reason")
					.stream()
					.map((column) -> page.text("mandate.agreement.column." + column))
					.toList(),
				lines);
	}

	Reply json(List<Agreement> all, Page page) {
		List<Map<String, Object>> rows = all.stream().map((row) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("id", row.id());
			one.put("duty", row.duty());
			one.put("words", row.words().forms());
			one.put("agreedBy", row.body());
			one.put("document", row.document());
			one.put("agreedOn", row.on().toString());
			one.put("until", row.until().toString());
			one.put("post", row.post());
			one.put("state", row.standing(this.book.today()));
			one.put("reason", reason(row));
			return one;
		}).toList();
		return new Reply.Download("application/json", page.text("mandate.agreement.file") + ".json",
				this.json.writerWithDefaultPrettyPrinter()
					.writeValueAsString(Map.of("agreements", rows))
					.getBytes(StandardCharsets.UTF_8));
	}

	private static String reason(Agreement row) {
		return (row.reason() == null) ? "" : row.reason().words();
	}

}
