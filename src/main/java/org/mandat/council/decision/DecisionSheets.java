package org.mandat.council.decision;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The register of decisions as a table and as data for a machine. Posts, no names. */
@Component
class DecisionSheets {

	private final ObjectMapper json;

	DecisionSheets(ObjectMapper json) {
		this.json = json;
	}

	Sheet of(List<Decision> all, Page page) {
		List<List<Object>> lines = all.stream()
			.map((row) -> List.<Object>of(row.label(), row.on().toString(), page.in(row.words()),
					page.in(row.postName()), row.due().toString(), page.named("council.decision.state", row.state()),
					instead(row), page.text(row.withheld() ? "council.withheld.yes" : "council.withheld.no")))
			.toList();
		return new Sheet(page.text("council.decision.list.file"),
				List.of(page.text("council.decision.column.number"), page.text("council.decision.column.on"),
						page.text("council.decision.column.what"), page.text("council.decision.column.post"),
						page.text("council.decision.column.due"), page.text("council.decision.column.state"),
						page.text("council.decision.column.instead"), page.text("council.decision.column.withheld")),
				lines);
	}

	Reply json(List<Decision> all, Page page) {
		List<Map<String, Object>> rows = all.stream().map((row) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("id", row.id());
			one.put("number", row.label());
			one.put("decidedOn", row.on().toString());
			one.put("words", row.words().forms());
			one.put("post", row.post());
			one.put("dueOn", row.due().toString());
			one.put("state", row.state());
			one.put("supersededBy", instead(row));
			one.put("withheld", row.withheld());
			return one;
		}).toList();
		return new Reply.Download("application/json", page.text("council.decision.list.file") + ".json",
				this.json.writerWithDefaultPrettyPrinter()
					.writeValueAsString(Map.of("decisions", rows))
					.getBytes(StandardCharsets.UTF_8));
	}

	private static String instead(Decision row) {
		String by = row.by();
		return (by == null) ? "" : by;
	}

}
