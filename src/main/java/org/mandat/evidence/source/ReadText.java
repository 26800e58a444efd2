package org.mandat.evidence.source;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Sentences;
import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Extraction;
import org.mandat.platform.text.Refusal;

/**
 * A file's text with its language and sentences: everything that needs no database.
 *
 * @param sureness how sure the language is, of a hundred; none where a person said it
 */
record ReadText(Extracted file, String language, @Nullable Integer sureness, List<Sentence> sentences) {

	/** Either a text or a refusal. */
	sealed interface Reading {

		record Read(ReadText text) implements Reading {
		}

		record Refused(Refusal why) implements Reading {
		}

	}

	static Reading of(Extraction extraction, @Nullable String language) {
		return switch (extraction) {
			case Extraction.Failed failed -> new Reading.Refused(UnreadableFiles.why(failed.why()));
			case Extraction.Done done -> new Reading.Read(of(done.file(), language));
		};
	}

	private static ReadText of(Extracted file, @Nullable String language) {
		if (language != null) {
			String tag = "sr".equals(language) ? LanguageGuess.serbian(file.text()) : language;
			return new ReadText(file, tag, null, Sentences.of(file.text(), tag));
		}
		LanguageGuess.Guess guess = LanguageGuess.of(file.text());
		return new ReadText(file, guess.tag(), guess.sureness(), Sentences.of(file.text(), guess.tag()));
	}

	String text() {
		return this.file.text();
	}

	/** The first marking of classification, in the text or at the margin of its pages. */
	Optional<Found> marking() {
		Optional<Markings.Marking> inText = Markings.in(text());
		if (inText.isPresent()) {
			String where = this.file.format().plain() ? "line" : "text";
			return Optional.of(new Found(inText.get().words(), where, inText.get().line()));
		}
		return this.file.margins()
			.stream()
			.flatMap((margin) -> Markings.in(margin).stream())
			.findFirst()
			.map((marking) -> new Found(marking.words(), "margin", 0));
	}

	/**
	 * A marking that was found.
	 *
	 * @param words the marking as it stands
	 * @param where {@code line}, {@code text} or {@code margin}
	 * @param line the line of a file that is its text
	 */
	record Found(String words, String where, int line) {

		Refusal why() {
			return switch (this.where) {
				case "line" -> Refusal.of("evidence.import.marked", this.words, this.line);
				case "text" -> Refusal.of("evidence.import.markedText", this.words);
				default -> Refusal.of("evidence.import.markedMargin", this.words);
			};
		}

	}

}
