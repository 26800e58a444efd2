package org.mandat.evidence.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.coding.PassageView;

/** Passages as machines read them: positions in code points, exact text, source. */
final class SourceJson {

	private SourceJson() {
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
		return one;
	}

	static String csv(List<PassageView> passages) {
		List<String> lines = new ArrayList<>();
		lines.add("start,end,text,themes,needs,place,valence,level,role,certainty,time,agreement,flags,bulk");
		for (PassageView one : passages) {
			lines.add(String.join(",", String.valueOf(one.span().start()), String.valueOf(one.span().end()),
					cell(one.words()), cell(String.join(" ", one.themes())), cell(String.join(" ", one.needs())),
					cell((one.place() == null) ? "" : one.place()), cell(one.attribute("A-VAL")),
					cell(one.attribute("A-LVL")), cell(one.attribute("A-ROLE")), cell(one.attribute("A-CERT")),
					cell(one.attribute("A-TIME")), cell(one.attribute("A-STR")), cell(String.join(" ", one.flags())),
					String.valueOf(one.bulk())));
		}
		return String.join("\r\n", lines) + "\r\n";
	}

	/** A cell that no spreadsheet takes for a formula. */
	static String cell(String text) {
		boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		String safe = formula ? "'" + text : text;
		return safe.matches("(?s).*[\",\\r\\n'].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}

}
