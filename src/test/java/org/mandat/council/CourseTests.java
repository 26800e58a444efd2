package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting while it runs: items, clock, who comes and goes, decisions at the item. */
class CourseTests extends CourseWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "strpce");
	}

	@Test
	void goesFromItemToItemWithItsClockAndDecidesOnTheWay() {
		String meeting = running("1", "3");
		List<UUID> items = items(meeting);
		assertThat(read(meeting, "en")).bodyText().contains("Begin: Opening, quorum", "Note who is here");
		assertThat(press(meeting, null, "next")).hasStatus(303);
		owner("update council.item set began_at = now() - interval '25 minutes' where id = ?", items.getFirst());
		assertThat(read(meeting, "en")).bodyText().contains("25 of 5 minutes, 20 over", "being dealt with");
		assertThat(press(meeting, items.getFirst(), "next", "what1", "Hear the school next time", "post1",
				this.officer.post().toString(), "due1", TODAY.plusDays(9).toString()))
			.hasStatus(303);
		assertThat(states(meeting)).containsExactly("done", "open");
		assertThat(column("item_id", decisions(meeting).getFirst(), UUID.class)).isEqualTo(items.getFirst());
		assertThat(press(meeting, items.getLast(), "parked")).hasStatus(303);
		assertThat(read(meeting, "sq")).bodyText().contains("Të gjitha pikat janë shqyrtuar", "25 nga 5 minuta");
		assertThat(press(meeting, null, "begin-" + items.getLast())).hasStatus(303);
		assertThat(states(meeting)).as("taken up again").containsExactly("done", "open");
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
		assertThat(states(meeting)).containsExactly("done", "done");
		assertThat(clocks(meeting)).as("no clock runs on").isZero();
		assertThat(read(meeting, "sr-Latn")).bodyText()
			.contains("25 od 5 minuta, prekoračeno 20", "Hear the school next time")
			.doesNotContain("id=\"course\"");
	}

	@Test
	void losesNothingOfTwoWhoPressAtOnce() {
		String meeting = running("1", "2", "3");
		List<UUID> items = items(meeting);
		press(meeting, null, "next");
		assertThat(press(meeting, items.getFirst(), "next", line("First of the two"))).hasStatus(303);
		assertThat(press(meeting, items.getFirst(), "next", line("Second of the two"))).hasStatus(303);
		assertThat(states(meeting)).as("moved on once").containsExactly("done", "open", "open");
		assertThat(decisions(meeting)).hasSize(2)
			.allSatisfy((one) -> assertThat(column("item_id", one, UUID.class)).isEqualTo(items.getFirst()));
		assertThat(press(meeting, items.getFirst(), "next", "what1", "No post and no day")).hasStatus(422)
			.bodyText()
			.contains("No post and no day", "Your line is written down at item 1");
		assertThat(states(meeting)).as("nothing moves with a line that cannot be kept")
			.containsExactly("done", "open", "open");
		assertThat(press(meeting, UUID.randomUUID(), "keep", line("Of a removed item"))).hasStatus(409)
			.bodyText()
			.contains("not on the agenda any more", "Of a removed item");
		assertThat(press(meeting, items.getFirst(), "begin-nonsense")).hasStatus(422);
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
		assertThat(press(meeting, items.get(1), "next", line("Too late"))).hasStatus(409)
			.bodyText()
			.contains("does not run any more", "Too late");
		assertThat(decisions(meeting)).hasSize(2);
	}

	@Test
	void saysThatTheQuorumIsLostAndKeepsWhoWasAwayWhen() {
		String meeting = running("1", "2", "3");
		List<UUID> items = items(meeting);
		List<UUID> seats = seats(meeting);
		int needed = seats.size() / 2 + 1;
		press(meeting, null, "next");
		seats.subList(0, needed)
			.forEach((post) -> press(meeting, items.getFirst(),
					(post.equals(seats.getFirst()) ? "deputy-" : "present-") + post));
		assertThat(read(meeting, "en")).bodyText().contains("There is a quorum: " + needed + " of", "deputy present");
		press(meeting, items.getFirst(), "next");
		assertThat(press(meeting, items.get(1), "leaves-" + seats.getFirst(), line("Typed while somebody left")))
			.hasStatus(303);
		assertThat(read(meeting, "en")).bodyText()
			.contains("The quorum is lost: " + (needed - 1) + " of", "nothing is lost", "has left",
					"Typed while somebody left");
		assertThat(press(meeting, items.get(1), "keep", "for-" + items.get(1), String.valueOf(needed))).hasStatus(422)
			.bodyText()
			.contains("Item 2 has " + needed + " votes");
		press(meeting, items.get(1), "next");
		press(meeting, items.get(2), "deputy-" + seats.getFirst());
		assertThat(press(meeting, items.get(2), "keep", "for-" + items.get(2), String.valueOf(needed))).hasStatus(303);
		assertThat(read(meeting, "en")).bodyText().contains("There is a quorum", "carried: " + needed + " for");
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.containsSubsequence("yes: " + needed, "no: " + (needed - 1), "yes: " + needed);
		assertThat(send(meeting + "/presence", "version", version(meeting), "visitors", "University")).hasStatus(303);
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.containsSubsequence("yes: " + needed, "no: " + (needed - 1), "yes: " + needed);
	}

	@Test
	void aVoteThatWasCastStandsWhoeverLeavesBehindIt() {
		String meeting = running("1", "2");
		List<UUID> items = items(meeting);
		List<UUID> seats = seats(meeting);
		int needed = seats.size() / 2 + 1;
		String first = items.getFirst().toString();
		press(meeting, null, "next");
		seats.subList(0, needed).forEach((post) -> press(meeting, items.getFirst(), "present-" + post));
		assertThat(press(meeting, items.getFirst(), "keep", "for-" + first, String.valueOf(needed))).hasStatus(303);
		press(meeting, items.getFirst(), "leaves-" + seats.getFirst());
		assertThat(read(meeting, "en")).bodyText()
			.contains("The quorum is lost: " + (needed - 1) + " of", "has left", "carried: " + needed + " for")
			.doesNotContain("not carried");
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.containsSubsequence("yes: " + needed, "no: " + (needed - 1));
		press(meeting, items.getFirst(), "present-" + seats.getFirst());
		assertThat(read(meeting, "en")).bodyText().contains("There is a quorum: " + needed).doesNotContain("has left");
		press(meeting, items.getFirst(), "next");
		press(meeting, items.getLast(), "leaves-" + seats.getFirst());
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
		assertThat(paper("council-minutes", meeting, "en")).bodyText()
			.contains("At the opening there was a quorum", "Before item 2 the quorum was lost", "carried")
			.doesNotContain("not carried");
	}

	@Test
	void takesNothingBackWithAPageThatWasOpenedBefore() {
		String meeting = running("1", "2");
		List<UUID> items = items(meeting);
		UUID mayor = post("mayor");
		UUID school = post("education");
		press(meeting, null, "next");
		press(meeting, items.getFirst(), "deputy-" + mayor);
		press(meeting, items.getFirst(), "done");
		press(meeting, null, "begin-" + items.getLast());
		press(meeting, items.getLast(), "parked");
		assertThat(send(meeting + "/record", "version", version(meeting), "how-" + mayor, "", "how-" + school,
				"present", "stood-how-" + mayor, "", "stood-how-" + school, ""))
			.hasStatus(303);
		assertThat(how(meeting, mayor)).isEqualTo("deputy");
		assertThat(how(meeting, school)).isEqualTo("present");
		assertThat(send(meeting + "/presence", "version", version(meeting), "how-" + mayor, "", "stood-how-" + mayor,
				"", "how-" + school, "excused", "stood-how-" + school, "present"))
			.hasStatus(303);
		assertThat(how(meeting, mayor)).isEqualTo("deputy");
		assertThat(how(meeting, school)).isEqualTo("excused");
		assertThat(send(meeting + "/record", "version", version(meeting), "stood-parked-" + items.getLast(), "true"))
			.hasStatus(303);
		assertThat(states(meeting)).as("the tick was taken away").containsExactly("done", "open");
	}

	@Test
	void isWatchedByMembersAndTakenOnByTheSecretariatOnly() {
		String meeting = running("1", "2");
		press(meeting, null, "next");
		CouncilCalls member = new CouncilCalls(this.mvc, this.sign.in(this.space, "education"));
		String path = "council/meetings/" + id(meeting);
		assertThat(member.read(path)).contains("being dealt with", "0 of 5 minutes").doesNotContain("id=\"course\"");
		assertThat(member.result(path + "/course", "do", "next")).hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "iliri"), "prevention-coordinator");
		assertThat(new CouncilCalls(this.mvc, stranger).result(path + "/course", "do", "next")).hasStatus(404);
	}

	private List<String> states(String meeting) {
		return of("select state from council.item where space_id = ? and meeting_id = ? order by position", meeting,
				String.class);
	}

	private List<UUID> decisions(String meeting) {
		return of("select id from council.decision where space_id = ? and meeting_id = ? order by year, number",
				meeting, UUID.class);
	}

	private int clocks(String meeting) {
		return of("select 1 from council.item where space_id = ? and meeting_id = ? and began_at is not null", meeting,
				Integer.class)
			.size();
	}

	private String how(String meeting, UUID post) {
		return this.owner.sql()
			.sql("select how from council.attendance where space_id = ? and meeting_id = ? and post_id = ?")
			.params(this.space.id(), id(meeting), post)
			.query(String.class)
			.single();
	}

}
