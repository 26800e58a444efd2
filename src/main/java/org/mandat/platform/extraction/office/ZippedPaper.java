package org.mandat.platform.extraction.office;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/** Tells which office document an archive is. */
public final class ZippedPaper {

	private ZippedPaper() {
	}

	/** The text of DOCX or ODT; anything else is refused by what it is. */
	public static Extracted read(byte[] bytes) {
		try (SafeZip zip = new SafeZip(bytes)) {
			String type = zip.text("mimetype", 200).orElse("").strip();
			if (type.startsWith("application/vnd.oasis.opendocument.text")) {
				return new Odt(zip).read();
			}
			if (zip.has("[Content_Types].xml") && zip.names().stream().anyMatch((name) -> name.startsWith("word/"))) {
				return new Docx(zip).read();
			}
			boolean office = type.startsWith("application/vnd.oasis") || zip.has("[Content_Types].xml");
			throw new Refused(office ? Unreadable.NO_DOCUMENT : Unreadable.ARCHIVE);
		}
	}

}
