package org.mandat.translation.term;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;

/**
 * A term in the languages in which it is agreed.
 *
 * @param key its identifier, or its key in a pack
 * @param id of the space's own, or nothing
 * @param packKey the key in a pack, or nothing where no pack knows it
 * @param names how it is said, by stored tag
 * @param notes what to mind, by stored tag
 * @param version for two people who edit at once
 */
public record Term(String key, @Nullable UUID id, @Nullable String packKey, Map<String, String> names,
		Map<String, String> notes, long version) {

	/** Whether the space has put it down itself. */
	public boolean own() {
		return this.id != null;
	}

	/** How it is said for this reader. */
	public Worded name(Language reader) {
		String lang = this.names.containsKey(reader.stored()) ? reader.stored() : this.names.keySet().iterator().next();
		return new Worded(this.names.getOrDefault(lang, ""), lang);
	}

	/** How it is said in a language, or an empty text. */
	public String in(String lang) {
		return this.names.getOrDefault(lang, "");
	}

	/** What to mind in a language, or an empty text. */
	public String note(String lang) {
		return this.notes.getOrDefault(lang, "");
	}

	/** All that is found by. */
	String all() {
		return String.join(" ", this.names.values()) + " " + String.join(" ", this.notes.values());
	}

}
