package org.mandat.platform.paper;

import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.PaperStyle.Shown;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;

/**
 * The words of head and foot in the language of one sheet; what is not known yet becomes
 * a line to write on, what the space does not show is empty.
 */
public record PaperLabels(Language language, String dated, String number, String missing, String signature,
		String stamp, String page, String of, String version, String sources, boolean arms) {

	private static final String LINE = "____________________";

	static PaperLabels of(Paper paper, Sheet sheet, Messages messages) {
		Words words = new Words(paper.style(), messages, sheet.language());
		String place = sheet.place();
		String number = paper.number();
		return new PaperLabels(sheet.language(),
				words.of(Shown.DATED, "platform.paper.dated", (place == null) ? LINE : place,
						Formats.date(sheet.language(), paper.on())),
				words.of(Shown.NUMBER, "platform.paper.number", (number == null) ? LINE : number),
				sheet.missing().isEmpty() ? ""
						: messages.text(sheet.language(), "platform.paper.missing", String.join(", ", sheet.missing())),
				words.of(Shown.SIGNATURE, "platform.paper.signature"), words.of(Shown.STAMP, "platform.paper.stamp"),
				words.of(Shown.PAGES, "platform.paper.page"), words.of(Shown.PAGES, "platform.paper.of"),
				words.of(Shown.VERSION, "platform.paper.version", paper.fingerprint()),
				words.of(Shown.SOURCES, "platform.paper.sources"), paper.style().shows(Shown.ARMS));
	}

	private record Words(PaperStyle style, Messages messages, Language language) {

		String of(Shown part, String key, Object... args) {
			return this.style.shows(part) ? this.messages.text(this.language, key, args) : "";
		}

	}

}
