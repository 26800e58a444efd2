package org.mandat.evidence.coding;

import java.util.List;
import java.util.UUID;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceReading;
import org.mandat.platform.web.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what hangs on a passage along when the passage moves to a new version of its
 * source: a name that was shown as a role stays so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MaskCarrying {

	private final MaskRepository rows;

	private final PassageReading passages;

	private final SourceReading sources;

	MaskCarrying(MaskRepository rows, PassageReading passages, SourceReading sources) {
		this.rows = rows;
		this.passages = passages;
		this.sources = sources;
	}

	/**
	 * Called before the passage moves; gives its words as they may be shown.
	 * @param now the source to which it moves
	 * @param to where it will stand there
	 * @param words its words there, as they are stored
	 */
	public String carry(UUID passage, UUID now, Span to, String words) {
		PassageView there = this.passages.find(passage).orElseThrow(NotThere::new);
		List<Mask> masks = this.rows.in(there.source(), there.span());
		if (!masks.isEmpty()) {
			CodePoints old = new CodePoints(this.sources.text(there.source()).orElseThrow(NotThere::new));
			CodePoints positions = new CodePoints(words);
			for (Mask mask : masks) {
				String name = old.words(new Span(Math.max(mask.span().start(), there.span().start()),
						Math.min(mask.span().end(), there.span().end())));
				for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length())) {
					this.rows.put(now, new Mask(new Span(to.start() + positions.ofUnit(at),
							to.start() + positions.ofUnit(at + name.length())), mask.shown()));
				}
			}
		}
		this.rows.coders(passage, now);
		return Mask.over(to, words, this.rows.in(now, to));
	}

}
