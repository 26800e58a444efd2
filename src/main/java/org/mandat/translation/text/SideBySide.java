package org.mandat.translation.text;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.translation.AgreedTerms;
import org.mandat.platform.translation.KeptText;
import org.mandat.translation.Line;
import org.mandat.platform.translation.TextState;

/**
 * A text and its translation as the page shows them.
 *
 * @param line the text
 * @param lang the language into which it is translated
 * @param source the language from which, or none if it exists in no other
 * @param sources the languages from which one could
 * @param fields the fields in reading order
 * @param older of what has fallen behind, the words that the translation gives, by field
 * @param now what is stored in the language, or nothing
 * @param terms the agreed words found in the source
 * @param next the next text that waits in the language, or nothing
 */
public record SideBySide(Line line, String lang, @Nullable String source, List<String> sources, List<String> fields,
		Map<String, String> older, KeptText.@Nullable Form now, List<AgreedTerms.Agreed> terms, @Nullable Line next) {

	/** How it stands. */
	public TextState state() {
		TextState state = this.line.in(this.lang);
		return (state == null) ? TextState.CURRENT : state;
	}

	/** Whether it has fallen behind, wherever it is. */
	public boolean behind() {
		return this.line.text().isBehind(this.lang);
	}

	/** The words of the source. */
	public String words(String field) {
		KeptText.Form form = (this.source == null) ? null : this.line.text().in(this.source);
		return (form == null) ? "" : form.fields().getOrDefault(field, "");
	}

	/** The revision of the source. */
	public int revision() {
		return (this.source == null) ? 0 : this.line.text().revision(this.source);
	}

	/** The meaning that the source gives. */
	public int gives() {
		KeptText.Form form = (this.source == null) ? this.now : this.line.text().in(this.source);
		return (form == null) ? 1 : form.gives();
	}

	/** What is stored in the language, by field. */
	public String stored(String field) {
		return (this.now == null) ? "" : this.now.fields().getOrDefault(field, "");
	}

	/** What has changed in a field of the source since it was translated. */
	public List<Difference.Piece> changes(String field) {
		return Difference.between(this.older.getOrDefault(field, ""), words(field));
	}

	/** Whether the older words of a field are known and others. */
	public boolean changed(String field) {
		String before = this.older.get(field);
		return before != null && !before.equals(words(field));
	}

}
