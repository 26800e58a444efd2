package org.mandat.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.coding.BulkCodings;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a text in together with codings that exist already, in one act: for the
 * demonstration, and for whoever moves in with coded material. A passage is named by its
 * exact words, which must stand once in the text.
 */
@Service
public class Intake {

	private final SourceImports imports;

	private final SourceReading sources;

	private final BulkCodings codings;

	Intake(SourceImports imports, SourceReading sources, BulkCodings codings) {
		this.imports = imports;
		this.sources = sources;
		this.codings = codings;
	}

	/** Takes the text and its codings, or refuses both. */
	@Transactional
	public Outcome<UUID> take(byte[] bytes, String fileName, Paper paper, List<Coding> coded) {
		SourceFacts facts = new SourceFacts(paper.title(), paper.kind(), paper.on(), null, null, paper.language(),
				paper.isPublic(), false, null);
		return switch (this.imports.bring(bytes, fileName, facts, false)) {
			case Import.Imported done -> code(done.source(), coded);
			case Import.AlreadyThere there -> Outcome.refused("evidence.import.alreadyThere", there.title());
			case Import.Marked marked -> new Outcome.Refused<>(marked.why());
			case Import.Unreadable unreadable -> new Outcome.Refused<>(unreadable.why());
		};
	}

	private Outcome<UUID> code(UUID source, List<Coding> coded) {
		String text = this.sources.text(source).orElse("");
		List<Statement> statements = new ArrayList<>();
		for (Coding coding : coded) {
			int at = text.indexOf(coding.words());
			if (at < 0 || text.indexOf(coding.words(), at + 1) >= 0) {
				throw new Unfit(Refusal.of("evidence.intake.notOnce", coding.words()));
			}
			int start = text.codePointCount(0, at);
			Span span = new Span(start, start + coding.words().codePointCount(0, coding.words().length()));
			statements.add(new Statement(span, coding.themes(), coding.needs(), coding.attributes(), coding.flags(),
					coding.place(), coding.electedPublic(), "hand"));
		}
		this.codings.keep(source, statements);
		return Outcome.done(source);
	}

	/**
	 * What is said of a text.
	 *
	 * @param title its title
	 * @param kind its kind, such as {@code minutes}
	 * @param on the day it speaks of
	 * @param language its language tag
	 * @param isPublic whether the whole document is public
	 */
	public record Paper(String title, String kind, LocalDate on, String language, boolean isPublic) {
	}

	/**
	 * A coding that exists already.
	 *
	 * @param words the exact words
	 * @param themes up to three themes
	 * @param needs the needs it speaks for
	 * @param attributes values by attribute
	 * @param flags flags of the list of themes
	 * @param place the place it is said of, or none
	 * @param electedPublic whether the speaker is elected and spoke in public
	 */
	public record Coding(String words, List<String> themes, List<String> needs, Map<String, String> attributes,
			List<String> flags, @Nullable String place, boolean electedPublic) {
	}

	/** A coding does not fit its text: nothing of the whole is kept. */
	public static final class Unfit extends RuntimeException {

		private final transient Refusal why;

		Unfit(Refusal why) {
			super(why.toString());
			this.why = why;
		}

		/** The sentence that says what does not fit. */
		public Refusal why() {
			return this.why;
		}

	}

}
