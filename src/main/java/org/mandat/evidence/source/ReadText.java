package org.mandat.evidence.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Sentences;
import org.mandat.platform.text.Refusal;

/**
 * A file read as text, with its sentences: everything that needs no database. Refuses
 * what is empty, too large or no text, each with its own sentence.
 */
record ReadText(String text, FileKind kind, Decoded decoded, String language, List<Sentence> sentences) {

	/** The largest file that is read. */
	static final int MAX_BYTES = 20 * 1024 * 1024;

	/** The longest text that is kept. */
	static final int MAX_CHARACTERS = 5_000_000;

	/** Either a text or a refusal. */
	sealed interface Reading {

		record Read(ReadText text) implements Reading {
		}

		record Refused(Refusal why) implements Reading {
		}

	}

	static Reading of(byte[] bytes, String fileName, @Nullable String language) {
		if (bytes.length == 0) {
			return refused("evidence.import.empty");
		}
		if (bytes.length > MAX_BYTES) {
			return refused("evidence.import.tooLarge", MAX_BYTES / 1024 / 1024);
		}
		String foreign = FileKind.foreign(bytes);
		if (foreign != null) {
			return refused("evidence.import." + foreign);
		}
		return Decoding.decode(bytes)
			.map((decoded) -> read(decoded, fileName, language))
			.orElseGet(() -> refused("evidence.import.binary"));
	}

	private static Reading read(Decoded decoded, String fileName, @Nullable String language) {
		FileKind kind = FileKind.of(decoded.text(), fileName);
		String text = (kind == FileKind.HTML) ? HtmlText.of(decoded.text()) : decoded.text();
		if (new CodePoints(text).length() > MAX_CHARACTERS) {
			return refused("evidence.import.tooLong", MAX_CHARACTERS);
		}
		if (text.codePoints().noneMatch(Character::isLetter)) {
			return refused("evidence.import.noWords");
		}
		String tag = tag(text, language);
		return new Reading.Read(new ReadText(text, kind, decoded, tag, Sentences.of(text, tag)));
	}

	private static String tag(String text, @Nullable String language) {
		if (language == null) {
			return LanguageGuess.of(text);
		}
		return "sr".equals(language) ? LanguageGuess.serbian(text) : language;
	}

	private static Reading refused(String key, Object... args) {
		return new Reading.Refused(Refusal.of(key, args));
	}

}
