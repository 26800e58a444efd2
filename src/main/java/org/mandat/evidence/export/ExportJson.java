package org.mandat.evidence.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.source.SourceView;

/** What machines read: positions in code points, exact text, source. */
final class ExportJson {

	private ExportJson() {
	}

	static Map<String, Object> source(SourceLine line) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("source", line.source());
		one.put("title", line.title());
		one.put("kind", line.kind());
		one.put("date", line.on().toString());
		one.put("place", line.place());
		one.put("event", line.event());
		one.put("language", line.language());
		one.put("public", line.open());
		one.put("agreed", line.agreed());
		one.put("licence", line.licence());
		one.put("characters", line.characters());
		one.put("sentences", line.sentences());
		one.put("looked", line.looked());
		one.put("passages", line.passages());
		return one;
	}

	static Map<String, Object> source(SourceView view, List<PassageView> passages) {
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("source", view.id());
		whole.put("title", view.title());
		whole.put("date", view.on().toString());
		whole.put("language", view.language());
		whole.put("characters", view.characters());
		whole.put("passages", passages.stream().map(ExportJson::coded).toList());
		return whole;
	}

	static Map<String, Object> passage(PassageView passage) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("start", passage.span().start());
		one.put("end", passage.span().end());
		one.put("text", passage.words());
		one.put("language", passage.language());
		one.put("source", passage.source());
		one.put("title", passage.saidIn());
		one.put("date", passage.saidOn().toString());
		return one;
	}

	static Map<String, Object> coded(PassageView passage) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("start", passage.span().start());
		one.put("end", passage.span().end());
		one.put("text", passage.words());
		one.put("themes", passage.themes());
		one.put("needs", passage.needs());
		one.put("attributes", passage.attributes());
		one.put("flags", passage.flags());
		one.put("place", passage.place());
		one.put("elected_public", passage.electedPublic());
		one.put("bulk", passage.bulk());
		one.put("codes", passage.codes());
		one.put("coders", passage.coders());
		one.put("codebook", passage.versions());
		return one;
	}

	static Map<String, Object> codedWithSource(PassageView passage) {
		Map<String, Object> one = new LinkedHashMap<>(passage(passage));
		one.putAll(coded(passage));
		return one;
	}

	static Optional<Map<String, Object>> theme(Codebook.Theme theme, List<PassageView> all) {
		List<Map<String, Object>> said = all.stream()
			.filter((one) -> one.themes().contains(theme.id()))
			.map(ExportJson::passage)
			.toList();
		if (said.isEmpty()) {
			return Optional.empty();
		}
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("theme", theme.id());
		one.put("name", theme.name().forms());
		one.put("passages", said);
		return Optional.of(one);
	}

	static Map<String, Object> need(NeedSummary need, List<PassageView> passages) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("need", need.kind());
		one.put("name", need.name().forms());
		one.put("statement", (need.statement() == null) ? Map.of() : need.statement().forms());
		one.put("state", need.state());
		one.put("reason", need.reason());
		one.put("urgency", need.urgency());
		one.put("shared", need.shared());
		one.put("holds", need.kinds());
		one.put("elsewhere", need.elsewhere());
		one.put("passages", passages.stream().map(ExportJson::passage).toList());
		return one;
	}

}
