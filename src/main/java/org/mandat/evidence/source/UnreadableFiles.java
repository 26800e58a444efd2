package org.mandat.evidence.source;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Unreadable;
import org.mandat.platform.text.Refusal;

/** Says why a file gives no text. */
public final class UnreadableFiles {

	private UnreadableFiles() {
	}

	/** The sentence for a file without text. */
	public static Refusal why(Unreadable why) {
		String key = "evidence.import." + why.word();
		return switch (why) {
			case TOO_LARGE -> Refusal.of(key, Extractor.MAX_BYTES / 1024 / 1024);
			case TOO_LONG -> Refusal.of(key, Extracted.MAX_CHARACTERS);
			case TOO_MANY_PAGES -> Refusal.of(key, Extractor.MAX_PAGES);
			default -> Refusal.of(key);
		};
	}

}
