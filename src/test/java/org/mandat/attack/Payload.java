package org.mandat.attack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jsoup.nodes.Element;

/**
 * Hostile text of one kind. What is markup carries a mark of its own, so that a page that
 * lets it be markup can be told.
 */
record Payload(String kind, String text) {

	static final List<Payload> ALL = List.of(new Payload("SQL in text", "'); drop table work.task; --"),
			new Payload("SQL in text", "' or '1'='1"), new Payload("SQL in text", "{\"a\":1}\\'; select pg_sleep(9)--"),
			new Payload("markup in text", "<script>mandatx()</script>"),
			new Payload("markup in text", "\"><img src=x onerror=mandatx()>"),
			new Payload("markup in text", "'><svg/onload=mandatx()>"),
			new Payload("markup in text", "</textarea></title></script><mandatx>"),
			new Payload("markup in text", "javascript:mandatx()"),
			new Payload("expression in text",
					"${90017*70001} #{90017*70001} @{90017*70001} {{90017*70001}} $unsafe{90017*70001} !{90017*70001}"),
			new Payload("expression in text", "{0} {1,number} {0, plural, other {#}} '' %s %n"),
			new Payload("line break in text", "one\r\nSet-Cookie: mandatx=1\r\n\r\n<mandatx>"),
			new Payload("path in text", "../../../../etc/passwd\\..\\..\\windows"),
			new Payload("formula in text", "=cmd|'/C calc'!A0"), new Payload("formula in text", "@SUM(1+1)*191"),
			new Payload("very long word in text", "a".repeat(10_000)),
			new Payload("character of no text", "zero \u0000 bell \u0007 del \u007f end"),
			new Payload("direction marks in text", "\u202Eevil\u202C \u200F\u061C \u2066x\u2069"),
			new Payload("emoji and accents in text",
					"\uD83D\uDC69\u200D\uD83D\uDC67 e\u0308\u0301\u0323 Z\u0351\u036B\u0343"),
			new Payload("half a character in text", "\uD83D alone"),
			new Payload("nothing but space", " \t \u00A0\u3000 "));

	static final Payload WORST = new Payload("all at once in one field",
			"<mandatx a='\"'>\u0000\u202E=1+1'; --\r\n${90017*70001}\uD83D\uDC69 ../..");

	static Set<String> kinds() {
		Set<String> kinds = new TreeSet<>();
		ALL.forEach((payload) -> kinds.add(payload.kind()));
		kinds.add(WORST.kind());
		return kinds;
	}

	/** Whether the answer shows hostile text as text at most. */
	static boolean harmless(Answer answer) {
		if (answer.headers().containsKey("set-cookie") && answer.header("set-cookie").contains("mandatx")
				|| answer.header("location").contains("mandatx()")
				|| answer.body().contains("6301280017") && !answer.body().contains("90017*70001")
				|| answer.body().contains("root:x:0")) {
			return false;
		}
		if (answer.isPage()) {
			for (Element element : answer.page().getAllElements()) {
				if ("mandatx".equals(element.normalName())
						|| "svg".equals(element.normalName()) && element.hasAttr("onload")
						|| "script".equals(element.normalName()) && !element.data().isBlank()) {
					return false;
				}
				for (var attribute : element.attributes()) {
					String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
					if (attribute.getKey().startsWith("on")
							|| Set.of("href", "src", "action", "formaction").contains(attribute.getKey())
									&& value.startsWith("javascript:")) {
						return false;
					}
				}
			}
			return answer.showsNoInside();
		}
		if (answer.header("content-type").startsWith("text/csv")) {
			return answer.body()
				.lines()
				.flatMap((line) -> java.util.Arrays.stream(line.split("\",\"")))
				.noneMatch((cell) -> cell.replaceFirst("^\uFEFF?\"?", "").matches("[=+@\\t\\r-].*"));
		}
		return "nosniff".equals(answer.header("x-content-type-options"));
	}

}
