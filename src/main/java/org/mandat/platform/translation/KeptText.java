package org.mandat.platform.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A text in the languages in which it exists. Each form knows which meaning it gives, so
 * that what has fallen behind is a comparison and not a guess.
 *
 * @param record the record whose text it is
 * @param path where it opens, behind the address of the space
 * @param forms its forms by the tag in which they are stored
 */
public record KeptText(UUID record, String path, Map<String, Form> forms) {

	private static final String CYRILLIC = "sr-Cyrl";

	private static final String LATIN = "sr-Latn";

	public KeptText {
		forms = new LinkedHashMap<>(forms);
	}

	/** The newest meaning, numbered from one. */
	public int newest() {
		return this.forms.values().stream().mapToInt(Form::gives).max().orElse(0);
	}

	/** The form in a language, or nothing. */
	public @Nullable Form in(String lang) {
		return this.forms.get(lang);
	}

	/** How often the form in a language was written; zero if there is none. */
	public int revision(String lang) {
		Form form = this.forms.get(lang);
		return (form == null) ? 0 : form.revision();
	}

	/**
	 * The form by which a language stands: of Serbian, which is kept in Cyrillic, also
	 * what somebody typed in Latin.
	 */
	public @Nullable Form standing(String lang) {
		Form form = this.forms.get(lang);
		return (form == null && CYRILLIC.equals(lang)) ? this.forms.get(LATIN) : form;
	}

	/** Whether another language has said something newer since. */
	public boolean isBehind(String lang) {
		Form form = standing(lang);
		return form != null && form.gives() < newest();
	}

	/**
	 * The language from which one translates: the first of these that says what is
	 * newest, else any other that does.
	 */
	public Optional<String> source(List<String> order, String target) {
		int newest = newest();
		return java.util.stream.Stream.concat(order.stream(), this.forms.keySet().stream()).filter((lang) -> {
			Form form = this.forms.get(lang);
			return form != null && !lang.equals(target) && form.gives() == newest;
		}).findFirst();
	}

	/**
	 * A text in one language.
	 *
	 * @param fields its words by field, in the order in which they are read
	 * @param revision how often it was written
	 * @param gives which meaning it gives
	 */
	public record Form(Map<String, String> fields, int revision, int gives) {

		public Form {
			fields = new LinkedHashMap<>(fields);
		}

		/** A text of a single field. */
		public static Form of(String field, String words, int revision, int gives) {
			return new Form(Map.of(field, words), revision, gives);
		}

		/** Its first words. */
		public String head() {
			return this.fields.isEmpty() ? "" : this.fields.values().iterator().next();
		}

	}

}
