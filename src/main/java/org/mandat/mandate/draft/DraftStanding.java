package org.mandat.mandate.draft;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.protocol.PaperNumbers.Entered;

/**
 * How a paper stands, by what the protocol book has of it. A number fixes its words; the
 * scan of the signed paper keeps them for good, even if the number is voided later. A
 * number that was voided before anybody signed gives the words back.
 *
 * @param draft the paper
 * @param entries what the book has of it, the newest first
 */
public record DraftStanding(Draft draft, List<Entered> entries) {

	/** How a paper can stand, for the filter. */
	static final List<String> STATES = List.of("all", "open", "fixed", "kept", "dropped");

	public DraftStanding {
		entries = List.copyOf(entries);
	}

	/** One of the states, as a word. */
	public String state() {
		if (this.draft.dropped()) {
			return "dropped";
		}
		if (signed()) {
			return "kept";
		}
		return (this.draft.fixed() || number() != null) ? "fixed" : "open";
	}

	/** Whether its words can be changed. */
	public boolean open() {
		return "open".equals(state());
	}

	/** The number under which it stands in the book now, or none. */
	public @Nullable Entered number() {
		return this.entries.stream().filter((one) -> !one.voided()).findFirst().orElse(null);
	}

	/** Whether its words can be given back, because its number was voided unsigned. */
	public boolean opensAgain() {
		return this.draft.fixed() && !signed() && number() == null && !this.draft.dropped();
	}

	/** Whether another one can be drawn up instead. */
	public boolean canBeReplaced() {
		return ("kept".equals(state()) || "fixed".equals(state())) && this.draft.replacedBy() == null;
	}

	private boolean signed() {
		return this.entries.stream().anyMatch((one) -> one.scans() > 0);
	}

}
