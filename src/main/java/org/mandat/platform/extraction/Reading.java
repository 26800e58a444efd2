package org.mandat.platform.extraction;

import java.util.Arrays;
import java.util.List;

import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.platform.extraction.office.DocxTables;
import org.mandat.platform.extraction.office.Rtf;
import org.mandat.platform.extraction.office.XliffUnits;
import org.mandat.platform.extraction.office.ZippedPaper;
import org.mandat.platform.extraction.pdf.Pdf;

/**
 * Reads a file of any format, here and now. {@link Extractor} does it where it can do no
 * harm; whoever calls this calls it for bytes that are trusted, or in a process of its
 * own.
 */
public final class Reading {

	private Reading() {
	}

	/** The text of a file, or why there is none. */
	public static Extraction of(byte[] bytes, String fileName, Progress progress) {
		try {
			return new Extraction.Done(worded(read(bytes, fileName, progress)));
		}
		catch (Refused refused) {
			return new Extraction.Failed(refused.why());
		}
		catch (StackOverflowError ex) {
			return new Extraction.Failed(Unreadable.BOMB);
		}
	}

	/** The rows of a table, packed into a text. */
	static Extraction table(byte[] bytes) {
		try {
			return new Extraction.Done(Table.packed(Table.of(bytes)));
		}
		catch (Refused refused) {
			return new Extraction.Failed(refused.why());
		}
	}

	/** The lines of a translated file, packed into a text. */
	static Extraction lines(byte[] bytes) {
		try {
			return new Extraction.Done(
					Table.packed(switch (Sniffing.of(Arrays.copyOf(bytes, Math.min(bytes.length, 1024)))) {
						case ZIP -> DocxTables.read(bytes);
						case TEXT -> XliffUnits.read(bytes);
						case OLE ->
							throw new Refused(Sniffing.locked(bytes) ? Unreadable.PASSWORD : Unreadable.OLD_OFFICE);
						case PDF, RTF -> throw new Refused(Unreadable.NO_DOCUMENT);
					}));
		}
		catch (Refused refused) {
			return new Extraction.Failed(refused.why());
		}
		catch (StackOverflowError ex) {
			return new Extraction.Failed(Unreadable.BOMB);
		}
	}

	private static Extracted read(byte[] bytes, String fileName, Progress progress) {
		return switch (Sniffing.of(Arrays.copyOf(bytes, Math.min(bytes.length, 1024)))) {
			case PDF -> Pdf.read(bytes, progress);
			case ZIP -> ZippedPaper.read(bytes);
			case RTF -> Rtf.read(bytes);
			case OLE -> throw new Refused(Sniffing.locked(bytes) ? Unreadable.PASSWORD : Unreadable.OLD_OFFICE);
			case TEXT -> text(bytes, fileName);
		};
	}

	private static Extracted text(byte[] bytes, String fileName) {
		Decoded decoded = Decoding.decode(bytes).orElseThrow(() -> new Refused(Unreadable.BINARY));
		Format format = Sniffing.text(decoded.text(), fileName);
		if (format == Format.HTML) {
			Extracted html = HtmlText.of(decoded.text());
			return new Extracted(html.text(), format, decoded.charset(), decoded.certain(), html.pages(),
					html.margins(), html.remarks());
		}
		return new Extracted(decoded.text(), format, decoded.charset(), decoded.certain(), List.of(), List.of(),
				List.<Remark>of());
	}

	private static Extracted worded(Extracted file) {
		if (file.text().codePointCount(0, file.text().length()) > Extracted.MAX_CHARACTERS) {
			throw new Refused(Unreadable.TOO_LONG);
		}
		if (file.text().codePoints().noneMatch(Character::isLetter)) {
			throw new Refused(Unreadable.NO_WORDS);
		}
		return file;
	}

}
