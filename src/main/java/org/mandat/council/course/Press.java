package org.mandat.council.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.decision.DecisionLine;
import org.mandat.council.seat.Quorum.Vote;

/**
 * One press of a button in the room.
 *
 * @param item the item that the page showed as dealt with, if one was
 * @param verb keep, next, done, parked, begin, present, deputy or leaves
 * @param of the item or the post that the verb is about, if it is about one
 * @param lines what was typed as decided at the item
 * @param vote how was voted on it, if somebody typed so
 */
record Press(@Nullable UUID item, String verb, @Nullable UUID of, List<DecisionLine> lines, @Nullable Vote vote) {

	private static final List<String> OF_THE_ROOM = List.of("keep", "next", "done", "parked");

	private static final List<String> OF_ONE = List.of("begin", "present", "deputy", "leaves");

	/** What a button says: a verb, or a verb and what it is about; none of a stranger. */
	static Optional<Map.Entry<String, Optional<UUID>>> said(String button) {
		if (OF_THE_ROOM.contains(button)) {
			return Optional.of(Map.entry(button, Optional.empty()));
		}
		int dash = button.indexOf('-');
		if (dash < 0 || !OF_ONE.contains(button.substring(0, dash))) {
			return Optional.empty();
		}
		return uuid(button.substring(dash + 1)).map((of) -> Map.entry(button.substring(0, dash), Optional.of(of)));
	}

	static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
