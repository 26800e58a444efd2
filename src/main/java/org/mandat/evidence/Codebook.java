package org.mandat.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.platform.text.Text;

/**
 * The list of themes of a practice pack: what a passage can be coded with. Codings keep
 * the version they were made with.
 *
 * @param id its identifier
 * @param version its version
 * @param groups the groups of themes in their order
 * @param themes the themes in their order
 * @param attributes what is noted of each statement beside its themes
 * @param flags what may be noted
 * @param needs what themes ask for
 */
public record Codebook(String id, String version, List<Choice> groups, List<Theme> themes, List<Attribute> attributes,
		List<Choice> flags, List<Choice> needs) {

	/** The theme of this identifier. */
	public Optional<Theme> theme(String id) {
		return this.themes.stream().filter((theme) -> theme.id().equals(id)).findFirst();
	}

	/** The need of this identifier. */
	public Optional<Choice> need(String id) {
		return this.needs.stream().filter((need) -> need.id().equals(id)).findFirst();
	}

	/** The attribute of this identifier. */
	public Optional<Attribute> attribute(String id) {
		return this.attributes.stream().filter((attribute) -> attribute.id().equals(id)).findFirst();
	}

	/** Whether this flag exists. */
	public boolean hasFlag(String id) {
		return this.flags.stream().anyMatch((flag) -> flag.id().equals(id));
	}

	/** The themes of a group. */
	public List<Theme> of(Choice group) {
		return this.themes.stream().filter((theme) -> theme.group().equals(group.id())).toList();
	}

	/**
	 * A theme.
	 *
	 * @param id such as {@code T13}
	 * @param group the group it belongs to
	 * @param name its name
	 * @param definition what it means
	 * @param include what counts
	 * @param exclude what does not, and where that belongs
	 * @param needs what it asks for, the nearest first
	 * @param stigmatising whether it is never shown by municipality outside the own space
	 * (ground rule G3)
	 * @param words the stems that speak for it, by language tag
	 */
	public record Theme(String id, String group, Text name, Text definition, Text include, Text exclude,
			List<String> needs, boolean stigmatising, Map<String, List<Stem>> words) {

		/** The number of its group, by which pages colour it. */
		public int colour() {
			return Integer.parseInt(this.group.replaceAll("\\D", ""));
		}

	}

	/** A stem or phrase that speaks for a theme, and how much. */
	public record Stem(String words, int weight) {
	}

	/** An identifier with a name. */
	public record Choice(String id, Text name) {
	}

	/** An attribute and its values. */
	public record Attribute(String id, Text name, List<Choice> values) {

		/** Whether it has this value. */
		public boolean has(String value) {
			return this.values.stream().anyMatch((one) -> one.id().equals(value));
		}

	}

}
