package org.mandat.council.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.seat.Quorum.Vote;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;

/**
 * How was voted on an item, as a browser sends it: three counts. None typed is no vote;
 * one that is left out is nought.
 */
public final class VoteLine {

	private static final int MOST = 999;

	private VoteLine() {
	}

	/**
	 * Reads the counts of one item.
	 * @param n the place of the item on the agenda, for the sentence that refuses
	 */
	public static Optional<Vote> read(Map<String, String> sent, Form typed, int n, UUID item) {
		List<Integer> counts = new ArrayList<>();
		boolean any = false;
		for (String what : List.of("for-", "against-", "abstained-")) {
			String said = sent.getOrDefault(what + item, "").strip();
			any |= !said.isEmpty();
			if (!said.isEmpty() && !said.matches("[0-9]{1,3}")) {
				typed.reject(what + item, Refusal.of("council.presence.refused.number", n, MOST));
				return Optional.empty();
			}
			counts.add(said.isEmpty() ? 0 : Integer.parseInt(said));
		}
		return any ? Optional.of(new Vote(counts.get(0), counts.get(1), counts.get(2))) : Optional.empty();
	}

}
