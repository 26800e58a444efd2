package org.mandat.translation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextState;

/**
 * A text, and how it stands in each language of the space.
 *
 * @param kind what it is
 * @param text its forms
 * @param states its state by language, in the order of the space
 */
public record Line(TextKind kind, KeptText text, Map<String, TextState> states) {

	/** Its first words: in the reader's language, else in the newest that it has. */
	public Worded head(Language reader) {
		KeptText.Form own = this.text.in(reader.stored());
		String lang = (own != null) ? reader.stored()
				: this.text.forms()
					.entrySet()
					.stream()
					.filter((form) -> form.getValue().gives() == this.text.newest())
					.findFirst()
					.orElseThrow()
					.getKey();
		KeptText.Form form = this.text.in(lang);
		return new Worded((form == null) ? "" : form.head(), lang);
	}

	/** The state in a language of the space, or nothing. */
	public @Nullable TextState in(String lang) {
		return this.states.get(lang);
	}

	/** Whether it is in this state in the language, or in any where none is named. */
	public boolean is(TextState state, @Nullable String lang) {
		return (lang == null) ? this.states.containsValue(state) : this.states.get(lang) == state;
	}

}
