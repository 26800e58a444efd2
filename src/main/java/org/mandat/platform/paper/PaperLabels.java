package org.mandat.platform.paper;

import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;

/**
 * The words of head and foot in the language of one sheet; what is not known yet becomes
 * a line to write on.
 */
public record PaperLabels(Language language, String dated, String number, String missing, String signature,
		String stamp, String page, String of, String version, String sources) {

	private static final String LINE = "____________________";

	static PaperLabels of(Paper paper, Sheet sheet, Messages messages) {
		Language language = sheet.language();
		String place = sheet.place();
		String number = paper.number();
		return new PaperLabels(language,
				messages.text(language, "platform.paper.dated", (place == null) ? LINE : place,
						Formats.date(language, paper.on())),
				messages.text(language, "platform.paper.number", (number == null) ? LINE : number),
				sheet.missing().isEmpty() ? ""
						: messages.text(language, "platform.paper.missing", String.join(", ", sheet.missing())),
				messages.text(language, "platform.paper.signature"), messages.text(language, "platform.paper.stamp"),
				messages.text(language, "platform.paper.page"), messages.text(language, "platform.paper.of"),
				messages.text(language, "platform.paper.version", paper.fingerprint()),
				messages.text(language, "platform.paper.sources"));
	}

}
