package org.mandat.mandate.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mandat.mandate.Duty;
import org.mandat.mandate.gap.GapKind;

/** The papers for which there is a model, each with its parts in reading order. */
public enum DraftKind {

	/** That a post acts for another, which is vacant or whose holder is away. */
	ACTING(About.POSTS, "basis", "who", "what", "days", "handover", "end"),
	/** That somebody else than the chair leads the council. */
	CHAIR(About.POSTS, "basis", "who", "what", "limits", "days", "end"),
	/** Which information the services share in prevention, and which never. */
	SHARING(About.ORGANISATIONS, "basis", "parties", "purpose", "what", "never", "how", "persons", "end"),
	/** Tasks, post and money by an act of the municipality. */
	REGULATION(About.COST, "basis", "purpose", "who", "what", "cost", "reporting", "force"),
	/** Several municipalities ask the same of the level above. */
	JOINT(About.TOWNS, "to", "parties", "basis", "ask", "answer");

	/** What stands first, what can be added last. */
	static final String TITLE = "title";

	private static final String FURTHER = "further";

	private final About about;

	private final List<String> parts;

	DraftKind(About about, String... parts) {
		this.about = about;
		this.parts = List.of(parts);
	}

	/** Its name in addresses, rows and message keys. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	About about() {
		return this.about;
	}

	/** The parts behind the title; the last one is empty until somebody writes it. */
	public List<String> parts() {
		return java.util.stream.Stream.concat(this.parts.stream(), java.util.stream.Stream.of(FURTHER)).toList();
	}

	/** The title and all parts. */
	public List<String> fields() {
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(TITLE), parts().stream()).toList();
	}

	static Optional<DraftKind> named(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key().equals(key)).findFirst();
	}

	/** The papers that help where this is missing. */
	public static List<DraftKind> against(GapKind gap) {
		return switch (gap) {
			case CLAUSE -> List.of(REGULATION, JOINT);
			case POST, MONEY, TIME -> List.of(REGULATION);
			case HOLDER -> List.of(ACTING);
			case TRAINED -> List.of();
		};
	}

	/** The papers that fit a duty: an act where it is not clear, a post where it is. */
	public static List<DraftKind> of(Duty duty) {
		return (duty.clarity() == Duty.Clarity.CLEAR) ? List.of(ACTING, CHAIR) : List.of(REGULATION, SHARING, JOINT);
	}

	/** What has to be said before it can be drawn up. */
	enum About {

		/** Which post acts for which, and on which days. */
		POSTS,
		/** Which organisations take part. */
		ORGANISATIONS,
		/** What it costs. */
		COST,
		/** Which municipalities write together. */
		TOWNS;

		boolean partners() {
			return this == ORGANISATIONS || this == TOWNS;
		}

	}

}
