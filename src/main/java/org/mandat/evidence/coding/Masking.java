package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a role instead of a private person's name, in the passages that exist and those
 * to come, also where they are shared. The text and its original stay as they are, behind
 * the space's wall.
 */
@Service
class Masking {

	private static final int LONGEST = 100;

	private static final int MOST = 1000;

	private final MaskRepository rows;

	private final SourceReading sources;

	private final Indexing indexing;

	private final AuditTrail audit;

	Masking(MaskRepository rows, SourceReading sources, Indexing indexing, AuditTrail audit) {
		this.rows = rows;
		this.sources = sources;
		this.indexing = indexing;
		this.audit = audit;
	}

	/**
	 * Shows a role for this name of a sentence, or for each place of the document where
	 * the same letters stand as a word.
	 */
	@Transactional
	public Optional<Refusal> replace(UUID id, int n, String name, String shown, boolean everywhere) {
		SourceView source = this.sources.find(id).orElseThrow(NotThere::new);
		Sentence sentence = this.sources.sentence(id, n).orElseThrow(NotThere::new);
		String wanted = name.strip();
		if (wanted.isEmpty() || shown.isBlank() || shown.strip().length() > LONGEST) {
			return Optional.of(Refusal.of("evidence.mask.required"));
		}
		String text = this.sources.text(id).orElseThrow(NotThere::new);
		CodePoints positions = new CodePoints(text);
		List<Span> found = everywhere ? places(text, positions, 0, text.length(), wanted) : places(text, positions,
				positions.toUnit(sentence.span().start()), positions.toUnit(sentence.span().end()), wanted);
		if (found.isEmpty()) {
			return Optional.of(Refusal.of("evidence.mask.elsewhere"));
		}
		for (Span span : found) {
			if (this.rows.put(id, new Mask(span, shown.strip()))) {
				show(source, positions, span);
			}
		}
		this.audit.done("evidence.mask", "source", id);
		return Optional.empty();
	}

	/** Shows the name again that stands here. */
	@Transactional
	public void uncover(UUID id, int start) {
		SourceView source = this.sources.find(id).orElseThrow(NotThere::new);
		String text = this.sources.text(id).orElseThrow(NotThere::new);
		List<Mask> there = this.rows.in(id, new Span(Math.max(start, 0), Math.max(start, 0) + 1));
		if (there.isEmpty() || !this.rows.remove(id, start)) {
			throw new NotThere();
		}
		show(source, new CodePoints(text), there.getFirst().span());
		this.audit.done("evidence.unmask", "source", id);
	}

	private void show(SourceView source, CodePoints positions, Span span) {
		this.rows.passages(source.id(), span).forEach((touched) -> {
			String words = Mask.over(touched.span(), positions.words(touched.span()),
					this.rows.in(source.id(), touched.span()));
			this.rows.words(touched.passage(), words);
			this.indexing.put(source, touched.sentence(), touched.passage(), words);
		});
	}

	private static List<Span> places(String text, CodePoints positions, int from, int to, String wanted) {
		List<Span> found = new ArrayList<>();
		int at = text.indexOf(wanted, from);
		while (at >= 0 && at + wanted.length() <= to && found.size() < MOST) {
			int end = at + wanted.length();
			boolean begins = at == 0 || !Character.isLetter(text.codePointBefore(at));
			boolean ends = end == text.length() || !Character.isLetter(text.codePointAt(end));
			if (begins && ends) {
				found.add(new Span(positions.ofUnit(at), positions.ofUnit(end)));
			}
			at = text.indexOf(wanted, end);
		}
		return found;
	}

}
