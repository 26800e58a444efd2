package org.mandat.evidence.source;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.source.ReadText.Reading;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Progress;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;

/**
 * Brings a file in, here and now: whoever calls waits. The text is read before the
 * transaction that keeps it begins.
 */
@Service
public class SourceImports {

	/** The largest file that is read. */
	public static final int MAX_BYTES = Extractor.MAX_BYTES;

	private final Extractor extractor;

	private final SourceKeeping keeping;

	SourceImports(Extractor extractor, SourceKeeping keeping) {
		this.extractor = extractor;
		this.keeping = keeping;
	}

	/**
	 * Brings a file in.
	 * @param lifted whether the acting post certifies that a marking on the paper is
	 * lifted; without an acting post nobody can
	 */
	public Import bring(byte[] bytes, String fileName, SourceFacts facts, boolean lifted) {
		return bring(Content.of(bytes), fileName, facts, lifted, Progress.NONE);
	}

	/** Brings a file in and tells how far reading is. */
	public Import bring(Content content, String fileName, SourceFacts facts, boolean lifted, Progress progress) {
		Refusal wrong = wrong(facts);
		return (wrong != null) ? new Import.Unreadable(wrong)
				: keep(read(content, fileName, facts.language(), progress), content, fileName, facts, lifted);
	}

	/** What is wrong with the facts before anything is read, or nothing. */
	public @Nullable Refusal wrong(SourceFacts facts) {
		return this.keeping.wrong(facts);
	}

	/** Reads a file and keeps nothing. */
	public Prepared read(Content content, String fileName, @Nullable String language, Progress progress) {
		try {
			return new Prepared(ReadText.of(this.extractor.read(content, fileName, progress), language));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Keeps what was read. */
	public Import keep(Prepared read, Content content, String fileName, SourceFacts facts, boolean lifted) {
		return switch (read.reading()) {
			case Reading.Refused refused -> new Import.Unreadable(refused.why());
			case Reading.Read done -> this.keeping.keep(content, fileName, facts, lifted, done.text());
		};
	}

}
