package org.mandat.evidence.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.coding.PassageView;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Language;

/**
 * The columns of each export. Their names and the values of the list of themes are the
 * same in every language, so that a table can be taken up again elsewhere.
 */
final class Sheets {

	private static final List<String> ATTRIBUTES = List.of("A-VAL", "A-LVL", "A-ROLE", "A-CERT", "A-TIME", "A-STR");

	private Sheets() {
	}

	/** The sources of a space. */
	static Sheet sources(List<SourceLine> sources) {
		return new Sheet("sources",
				List.of("source", "title", "kind", "date", "place", "event", "language", "public", "agreed", "licence",
						"characters", "sentences", "looked", "passages"),
				sources.stream()
					.map((one) -> line(one.source(), one.title(), one.kind(), one.on(), one.place(), one.event(),
							one.language(), one.open(), one.agreed(), one.licence(), one.characters(), one.sentences(),
							one.looked(), one.passages()))
					.toList());
	}

	/** Passages with their codings and where they stand. */
	static Sheet codings(List<PassageView> passages) {
		List<List<Object>> lines = new ArrayList<>();
		for (PassageView one : passages) {
			List<Object> line = new ArrayList<>(line(one.span().start(), one.span().end(), one.words(),
					String.join(" ", one.themes()), String.join(" ", one.needs()), one.place()));
			ATTRIBUTES.forEach((attribute) -> line.add(one.attribute(attribute)));
			line.addAll(line(String.join(" ", one.flags()), one.bulk(), one.electedPublic(), one.language(),
					one.source(), one.saidIn(), one.saidOn(), one.sentence(), String.join(" ", one.codes()),
					one.coders(), String.join(" ", one.versions())));
			lines.add(line);
		}
		return new Sheet("codings",
				List.of("start", "end", "text", "themes", "needs", "place", "valence", "level", "role", "certainty",
						"time", "agreement", "flags", "bulk", "elected_public", "language", "source", "title", "date",
						"sentence", "codes", "coders", "codebook"),
				lines);
	}

	/** Needs in the words of one language. */
	static Sheet needs(List<NeedSummary> needs, Language language) {
		return new Sheet("needs",
				List.of("need", "name", "statement", "own", "state", "reason", "urgency", "shared", "passages",
						"sources", "events", "places", "elsewhere", "last_heard", "holds"),
				needs.stream()
					.map((one) -> line(one.kind(), one.name().in(language),
							(one.statement() == null) ? null : one.statement().in(language), one.own(), one.state(),
							one.reason(), one.urgency(), one.shared(), one.passages(), one.sources(), one.events(),
							one.places(), one.elsewhere(), one.heardOn(), String.join(" ", one.kinds())))
					.toList());
	}

	private static List<Object> line(@Nullable Object... values) {
		List<Object> line = new ArrayList<>();
		for (Object value : values) {
			line.add((value instanceof Number || value instanceof Boolean) ? value : Objects.toString(value, ""));
		}
		return line;
	}

}
