package org.mandat.evidence.codebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.platform.text.Text;

/**
 * A theme or sub-theme as its page shows it.
 *
 * @param codebook the list that holds now
 * @param id its code
 * @param counts how many passages of the space were coded with it, by version of the list
 */
public record ThemeView(Codebook codebook, String id, Map<String, Integer> counts) {

	/** The theme of the pack that it is or belongs to. */
	public Codebook.Theme theme() {
		return this.codebook.theme(Codebook.root(this.id)).orElseThrow();
	}

	/** The sub-theme, if it is one. */
	public Codebook.@Nullable Part part() {
		return this.codebook.part(this.id).orElse(null);
	}

	/** Its name. */
	public Text name() {
		return this.codebook.name(this.id);
	}

	/** What it means. */
	public Text definition() {
		Codebook.Part part = part();
		return (part == null) ? theme().definition() : part.definition();
	}

	private @Nullable Text include() {
		Codebook.Part part = part();
		return (part == null) ? theme().include() : part.counts();
	}

	private @Nullable Text countsNot() {
		Codebook.Part part = part();
		return (part == null) ? theme().exclude() : part.countsNot();
	}

	private @Nullable Text example() {
		Codebook.Part part = part();
		return (part == null) ? theme().example() : part.example();
	}

	/** What counts, what does not and an example, as far as somebody said so. */
	public Map<String, Text> texts() {
		Map<String, Text> texts = new LinkedHashMap<>();
		put(texts, "include", include());
		put(texts, "exclude", countsNot());
		put(texts, "example", example());
		return texts;
	}

	private static void put(Map<String, Text> texts, String key, @Nullable Text text) {
		if (text != null) {
			texts.put(key, text);
		}
	}

	/** By which names the changes are called that are possible now. */
	public List<String> acts() {
		if (end() != null) {
			return List.of("return");
		}
		return List.of((part() == null) ? "parts" : "texts", "split", "merger", "retirement");
	}

	/** That it is not used any more, or nothing. */
	public Codebook.@Nullable End end() {
		return this.codebook.ends().get(this.id);
	}

	/** The sub-themes below it, ended ones too. */
	public List<Codebook.Part> parts() {
		return this.codebook.parts().stream().filter((part) -> part.parent().equals(this.id)).toList();
	}

}
