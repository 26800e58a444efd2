package org.mandat.evidence;

import java.io.IOException;

import org.mandat.evidence.source.UnreadableFiles;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Extraction;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Progress;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Component;

/**
 * The text of a file that is not kept: what another module looks through. Read where all
 * foreign files are read, in a process of its own (ADR 17).
 */
@Component
public class FileTexts {

	private final Extractor extractor;

	FileTexts(Extractor extractor) {
		this.extractor = extractor;
	}

	/** The text, or one sentence that says why there is none. */
	public FileText of(Content content, String fileName) throws IOException {
		return switch (this.extractor.read(content, fileName, Progress.NONE)) {
			case Extraction.Done done ->
				new FileText.Read(done.file().text(), done.file().remarks().contains(Extracted.Remark.CHANGES));
			case Extraction.Failed failed -> new FileText.Unreadable(UnreadableFiles.why(failed.why()));
		};
	}

	/** What came of a file. */
	public sealed interface FileText {

		/**
		 * There is a text.
		 *
		 * @param text the text
		 * @param changes whether tracked changes were taken as accepted
		 */
		record Read(String text, boolean changes) implements FileText {
		}

		/** There is none. */
		record Unreadable(Refusal why) implements FileText {
		}

	}

}
