package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever comes, or comes back, after an item was voted on was not there at that vote:
 * the room counts the post from this moment on, and quorum and papers of the item stay
 * what they were.
 */
class LateArrivalTests extends CourseWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "strpce");
	}

	@Test
	void whoComesAfterAVoteIsNotCountedAtIt() {
		String meeting = running("1", "2");
		List<UUID> items = items(meeting);
		List<UUID> seats = seats(meeting);
		int needed = seats.size() / 2 + 1;
		press(meeting, null, "next");
		comes(meeting, items.getFirst(), seats.subList(0, needed));
		assertThat(votes(meeting, items.getFirst(), needed)).isTrue();
		comes(meeting, items.getFirst(), seats.subList(needed, needed + 1));
		assertThat(read(meeting, "en")).as("the room counts from now on")
			.bodyText()
			.contains("There is a quorum: " + (needed + 1) + " of");
		assertThat(votes(meeting, items.getFirst(), needed + 1)).as("more votes than were there").isFalse();
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.containsSubsequence("yes: " + needed + " of", "yes: " + (needed + 1) + " of");
		press(meeting, items.getFirst(), "next");
		close(meeting);
		assertThat(paper("council-minutes", meeting, "en")).bodyText()
			.contains("At the opening there was a quorum: " + needed + " of", "from item 2 on");
	}

	@Test
	void whoComesAfterTheLastVoteWasAtNone() {
		String meeting = running("1", "2");
		List<UUID> items = items(meeting);
		List<UUID> seats = seats(meeting);
		int needed = seats.size() / 2 + 1;
		press(meeting, null, "next");
		comes(meeting, items.getFirst(), seats.subList(0, needed));
		press(meeting, items.getFirst(), "next");
		assertThat(votes(meeting, items.getLast(), needed)).isTrue();
		comes(meeting, items.getLast(), seats.subList(needed, needed + 1));
		assertThat(read(meeting, "en")).bodyText().contains("There is a quorum: " + (needed + 1) + " of");
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.containsSubsequence("yes: " + needed + " of", "yes: " + needed + " of")
			.doesNotContain("yes: " + (needed + 1));
		close(meeting);
		assertThat(paper("council-minutes", meeting, "en")).bodyText().contains("came after the last vote");
		assertThat(read(meeting + "/presence", "sr-Cyrl")).as("and so does the page")
			.bodyText()
			.contains("дошао после последњег гласања");
		assertThat(paper("council-minutes", meeting, "sq")).bodyText().contains("erdhi pas votimit të fundit");
		assertThat(paper("council-minutes", meeting, "sr-Latn")).bodyText().contains("posle poslednjeg glasanja");
	}

	@Test
	void whoLeavesAndComesBackAfterTheVoteStaysAwayFromIt() {
		String meeting = running("1", "2");
		List<UUID> items = items(meeting);
		List<UUID> seats = seats(meeting);
		int needed = seats.size() / 2 + 1;
		press(meeting, null, "next");
		comes(meeting, items.getFirst(), seats.subList(0, needed + 1));
		press(meeting, items.getFirst(), "next");
		press(meeting, items.getLast(), "leaves-" + seats.getFirst());
		assertThat(votes(meeting, items.getLast(), needed)).isTrue();
		comes(meeting, items.getLast(), seats.subList(0, 1));
		assertThat(read(meeting, "en")).bodyText()
			.contains("There is a quorum: " + (needed + 1) + " of")
			.doesNotContain("has left");
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.containsSubsequence("yes: " + (needed + 1) + " of", "yes: " + needed + " of");
		close(meeting);
		assertThat(paper("council-minutes", meeting, "en")).bodyText()
			.contains("away from item 2 until after the last vote");
	}

	@Test
	void whatIsCorrectedByHandCountsAgain() {
		String meeting = running("1");
		UUID item = items(meeting).getFirst();
		List<UUID> seats = seats(meeting);
		int needed = seats.size() / 2 + 1;
		press(meeting, null, "next");
		comes(meeting, item, seats.subList(0, needed));
		assertThat(votes(meeting, item, needed)).isTrue();
		comes(meeting, item, seats.subList(needed, needed + 1));
		UUID late = seats.get(needed);
		assertThat(send(meeting + "/presence", "version", version(meeting), "how-" + late, "excused",
				"stood-how-" + late, "present"))
			.hasStatus(303);
		assertThat(send(meeting + "/presence", "version", version(meeting), "how-" + late, "present",
				"stood-how-" + late, "excused"))
			.hasStatus(303);
		assertThat(read(meeting + "/presence", "en")).bodyText().contains("yes: " + (needed + 1) + " of");
	}

	private void comes(String meeting, UUID item, List<UUID> posts) {
		posts.forEach((post) -> assertThat(press(meeting, item, "present-" + post)).hasStatus(303));
	}

	private boolean votes(String meeting, UUID item, int inFavour) {
		return press(meeting, item, "keep", "for-" + item, String.valueOf(inFavour)).getResponse().getStatus() == 303;
	}

	private void close(String meeting) {
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
	}

}
