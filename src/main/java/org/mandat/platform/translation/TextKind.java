package org.mandat.platform.translation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.text.Outcome;

/**
 * A kind of text that a module keeps in several languages. The module says which there
 * are and takes a translation back through its own rules; its permissions and its audit
 * hold, whoever asks.
 */
public interface TextKind {

	/** The kind of record, as in audit rows and addresses. */
	String key();

	/** The message key of what such texts are called. */
	String nameKey();

	/** The message key of what a field of such a text is called. */
	String fieldKey(String field);

	/** Who may read such texts. */
	String readPermission();

	/** Who may write them. */
	String writePermission();

	/** Whether they lie behind the second wall (ground rule G5). */
	default boolean passages() {
		return false;
	}

	/** The most characters that a field may have. */
	int longest(String field);

	/** Whether a text cannot be without this field. */
	default boolean required(String field) {
		return true;
	}

	/** All texts of the reader's space that are in use, in the order of the module. */
	List<KeptText> texts();

	/** One of them. */
	Optional<KeptText> find(UUID record);

	/** Those of these records that are in use. */
	default List<KeptText> texts(Collection<UUID> records) {
		return texts().stream().filter((text) -> records.contains(text.record())).toList();
	}

	/**
	 * Whether the database keeps how the texts stand ({@link TextStates}). Of the others
	 * a space has few, and they are read whole.
	 */
	default boolean kept() {
		return false;
	}

	/** A stretch of the list. */
	default List<KeptText> stretch(Stretch asked) {
		return asked.of(texts());
	}

	/**
	 * Keeps a translation, audited by the module. Refused if somebody else wrote the text
	 * in this language meanwhile, or if a translation of something newer stands there.
	 */
	Outcome<UUID> take(Rendering rendering);

}
