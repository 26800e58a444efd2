package org.mandat.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * The list of themes: what a passage can be coded with. The pack gives it; a space may
 * have sub-themes of its own and themes that it does not use any more. Codings keep the
 * version they were made with.
 *
 * @param id its identifier
 * @param version its version; {@code 1.1-3} is a space's third on top of the pack's 1.1
 * @param groups the groups of themes in their order
 * @param themes the themes in their order
 * @param attributes what is noted of each statement beside its themes
 * @param flags what may be noted
 * @param needs what themes ask for
 * @param parts the sub-themes of the space, ended ones too
 * @param ends the themes and sub-themes that the space does not use any more
 */
public record Codebook(String id, String version, List<Choice> groups, List<Theme> themes, List<Attribute> attributes,
		List<Choice> flags, List<Choice> needs, List<Part> parts, Map<String, End> ends) {

	/** The list as the pack gives it. */
	public Codebook(String id, String version, List<Choice> groups, List<Theme> themes, List<Attribute> attributes,
			List<Choice> flags, List<Choice> needs) {
		this(id, version, groups, themes, attributes, flags, needs, List.of(), Map.of());
	}

	/** The same list with what a space has of its own. */
	public Codebook with(int own, List<Part> parts, Map<String, End> ends) {
		return new Codebook(this.id, this.version + "-" + own, this.groups, this.themes, this.attributes, this.flags,
				this.needs, List.copyOf(parts), Map.copyOf(ends));
	}

	/** The theme to which a code belongs: {@code T08} of {@code T08.1}. */
	public static String root(String code) {
		int dot = code.indexOf('.');
		return (dot < 0) ? code : code.substring(0, dot);
	}

	/** What a coder may choose now: themes, and the sub-themes in use after each. */
	public List<String> codes() {
		return this.themes.stream()
			.flatMap((theme) -> Stream.concat(Stream.of(theme.id()), partsOf(theme.id()).stream().map(Part::id)))
			.filter(this::codable)
			.toList();
	}

	/** Whether a statement can be newly coded so. */
	public boolean codable(String code) {
		End end = this.ends.get(root(code));
		boolean part = !code.equals(root(code));
		boolean known = theme(root(code)).isPresent() && (!part || part(code).isPresent());
		return known && !this.ends.containsKey(code) && (end == null || (part && "split".equals(end.how())));
	}

	/** The sub-themes in use below a theme. */
	public List<Part> partsOf(String theme) {
		return this.parts.stream()
			.filter((part) -> part.parent().equals(theme) && !this.ends.containsKey(part.id()))
			.toList();
	}

	/** The sub-theme of this identifier, also an ended one. */
	public Optional<Part> part(String id) {
		return this.parts.stream().filter((part) -> part.id().equals(id)).findFirst();
	}

	/**
	 * The name of a theme or sub-theme; one that nobody knows any more bears its code.
	 */
	public Text name(String code) {
		return part(code).map(Part::name)
			.or(() -> theme(code).map(Theme::name))
			.orElseGet(() -> Text.of(Map.of("en", code)));
	}

	/**
	 * By what this code is coded now: itself, or what it was merged or split into, or
	 * nothing.
	 */
	public List<String> now(String code) {
		if (codable(code)) {
			return List.of(code);
		}
		End end = this.ends.get(code);
		return (end == null) ? List.of()
				: end.successors().stream().flatMap((next) -> now(next).stream()).distinct().toList();
	}

	/** The theme of this identifier, also one that the space does not use any more. */
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
	 * @param example an invented statement of which it speaks, if the list has one
	 * @param covers what it is divided into in the list itself
	 */
	public record Theme(String id, String group, Text name, Text definition, Text include, Text exclude,
			List<String> needs, boolean stigmatising, Map<String, List<Stem>> words, @Nullable Text example,
			List<Text> covers) {

		/** A theme without an example. */
		public Theme(String id, String group, Text name, Text definition, Text include, Text exclude,
				List<String> needs, boolean stigmatising, Map<String, List<Stem>> words) {
			this(id, group, name, definition, include, exclude, needs, stigmatising, words, null, List.of());
		}

		/** The number of its group, by which pages colour it. */
		public int colour() {
			return Integer.parseInt(this.group.replaceAll("\\D", ""));
		}

	}

	/**
	 * A sub-theme of a space.
	 *
	 * @param id such as {@code T08.1}
	 * @param parent the theme of the pack below which it stands
	 * @param counts what counts, if somebody said so
	 * @param countsNot what does not
	 * @param example a statement of which it speaks
	 * @param since the space's version that brought it
	 */
	public record Part(String id, String parent, Text name, Text definition, @Nullable Text counts,
			@Nullable Text countsNot, @Nullable Text example, int since) {
	}

	/**
	 * That a theme is not used any more.
	 *
	 * @param how {@code retire}, {@code merge} or {@code split}
	 * @param since from which version of the space on
	 * @param successors what it is coded by instead
	 */
	public record End(String how, int since, List<String> successors) {
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
