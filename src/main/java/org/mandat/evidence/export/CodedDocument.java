package org.mandat.evidence.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.documents.MarginNotes;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.stereotype.Component;

/**
 * A coded document for Word and LibreOffice: the text as it is stored, and each passage's
 * themes and needs as a note in its margin.
 */
@Component
class CodedDocument {

	private final Messages messages;

	CodedDocument(Messages messages) {
		this.messages = messages;
	}

	byte[] of(SourceView source, String text, List<PassageView> passages, Codebook codebook, Language language) {
		MarginNotes paper = new MarginNotes(source.title(), source.language(),
				this.messages.text(language, "evidence.export.author"));
		paper.heading(source.title());
		paper.lead(this.messages.text(language, "evidence.kind." + source.kind()) + " · "
				+ Formats.date(language, source.on()) + " · " + this.messages.text(language, "evidence.export.codings",
						passages.size(), codebook.id() + " " + codebook.version()));
		CodePoints points = new CodePoints(text);
		List<MarginNotes.Note> notes = new ArrayList<>();
		for (int i = 0; i < passages.size(); i++) {
			PassageView one = passages.get(i);
			notes.add(new MarginNotes.Note(BigInteger.valueOf(i), one.span().start(), one.span().end(),
					note(one, codebook, language)));
		}
		int at = 0;
		for (String line : text.split("\n", -1)) {
			int end = at + line.codePointCount(0, line.length());
			paragraph(paper, points, at, end, notes);
			at = end + 1;
		}
		return paper.bytes();
	}

	/** Cut wherever a note begins or ends, so that each anchors at its exact words. */
	private static void paragraph(MarginNotes paper, CodePoints points, int from, int to,
			List<MarginNotes.Note> notes) {
		List<MarginNotes.Note> here = notes.stream().filter((note) -> note.start() < to && note.end() > from).toList();
		TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
		for (MarginNotes.Note note : here) {
			cuts.add(Math.max(from, note.start()));
			cuts.add(Math.min(to, note.end()));
		}
		paper.paragraph();
		Integer before = null;
		for (Integer cut : cuts) {
			if (before != null && cut > before) {
				int begin = before;
				here.stream().filter((note) -> note.start() == begin).forEach(paper::open);
				paper.words(points.words(new org.mandat.evidence.sentence.Span(begin, cut)));
				here.stream().filter((note) -> note.end() == cut).forEach(paper::close);
			}
			before = cut;
		}
	}

	private List<String> note(PassageView one, Codebook codebook, Language language) {
		List<String> lines = new ArrayList<>();
		one.codes().forEach((code) -> lines.add(code + " " + codebook.name(code).in(language)));
		if (!one.needs().isEmpty()) {
			lines.add(this.messages.text(language, "evidence.coding.speaksFor") + " " + String.join(", ", one.needs()
				.stream()
				.map((need) -> need + codebook.need(need).map((known) -> " " + known.name().in(language)).orElse(""))
				.toList()));
		}
		one.attributes()
			.forEach((id, value) -> codebook.attribute(id)
				.flatMap((attribute) -> value(attribute, value, language))
				.ifPresent(lines::add));
		if (one.bulk()) {
			lines.add(this.messages.text(language, "evidence.coding.bulk"));
		}
		return lines;
	}

	private static Optional<String> value(Codebook.Attribute attribute, String value, Language language) {
		return attribute.values()
			.stream()
			.filter((known) -> known.id().equals(value))
			.findFirst()
			.map((known) -> attribute.name().in(language) + ": " + known.name().in(language));
	}

}
