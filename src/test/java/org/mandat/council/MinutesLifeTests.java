package org.mandat.council;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Minutes from the closing to the approval at the next meeting. */
class MinutesLifeTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "rahovec");
	}

	@Test
	void beginsOnItsDayAndSaysHowLongItTakes() {
		String later = meeting(TODAY.plusDays(3), "phrase", "1");
		assertThat(send(later + "/convocation", "version", "0")).hasStatus(303);
		assertThat(send(later + "/opening", "version", "1")).hasStatus(409)
			.bodyText()
			.contains("a meeting begins on its day");
		String today = meeting(TODAY, "phrase", "1", "phrase", "2");
		assertThat(send(today + "/convocation", "version", "0")).hasStatus(303);
		assertThat(send(today + "/opening", "version", "1")).hasStatus(303);
		assertThat(read(today, "en")).bodyText().contains("less than a minute ago");
		owner("update council.meeting set began_at = now() - interval '1 minute' where id = ?", id(today));
		assertThat(read(today, "en")).bodyText().contains("one minute ago").doesNotContain("1 minutes");
		assertThat(read(today, "sr-Cyrl")).bodyText().contains("траје 1 минут.");
		owner("update council.meeting set began_at = now() - interval '50 minutes' where id = ?", id(today));
		assertThat(read(today, "en")).bodyText()
			.contains("under way", "50 minutes ago", "Planned were 20 minutes: 30 minutes over")
			.doesNotContain("Call off");
		assertThat(send(today + "/cancellation", "version", "2")).hasStatus(409);
		assertThat(send(today + "/record", "version", "2", "close", "true")).hasStatus(303);
		assertThat(read(today, "en")).bodyText().contains("it took 50 minutes");
	}

	@Test
	void areCirculatedKeptCorrectedAndApprovedAtTheNextMeeting() {
		String first = closed("Ask the school for a room");
		assertThat(read(first, "en")).bodyText().contains("Written, not circulated yet");
		assertThat(send(first + "/circulation", "number", "true")).hasStatus(303);
		assertThat(send(first + "/circulation", "number", "true")).as("only once").hasStatus(409);
		assertThat(read(first, "en")).bodyText().contains("Circulated; to be approved", "Version 1", "no scan yet");
		byte[] kept = file(first, 1);
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
		assertThat(send(first + "/reopening", "reason", " ", "version", version(first))).hasStatus(422)
			.bodyText()
			.contains("Say why");
		assertThat(
				send(first + "/reopening", "reason", "The chair was written down wrongly", "version", version(first)))
			.hasStatus(303);
		assertThat(read(first, "en")).bodyText()
			.contains("under way", "Opened again on", "The chair was written down wrongly");
		assertThat(send(first + "/record", "version", version(first), "close", "true", "what1", "Light the square",
				"post1", this.officer.post().toString(), "due1", TODAY.plusDays(5).toString()))
			.hasStatus(303);
		assertThat(send(first + "/circulation", "number", "true")).hasStatus(303);
		assertThat(read(first, "en")).bodyText().contains("Corrected and circulated again", "Version 2", "Version 1");
		assertThat(file(first, 1)).as("what was circulated is what is kept").isEqualTo(kept);
		assertThat(file(first, 2)).isNotEqualTo(kept);
		String next = meeting(TODAY, "phrase", "1", "phrase", "3");
		assertThat(read(next, "sq")).bodyText().contains("Miratimi i procesverbalit t");
		assertThat(read(next, "sr-Latn")).bodyText().contains("Usvajanje zapisnika od");
		assertThat(place(next)).as("behind the opening").isEqualTo(2);
		assertThat(send(next + "/record", "version", version(next), "close", "true")).hasStatus(303);
		assertThat(read(next, "sq")).bodyText().contains("Miratohet procesverbali i mbledhjes");
		assertThat(read(first, "en")).bodyText()
			.contains("Approved by the council")
			.doesNotContain("Open the meeting again");
		assertThat(send(first + "/reopening", "reason", "Again", "version", version(first))).hasStatus(409)
			.bodyText()
			.contains("Put a correction on the next agenda");
		assertThat(this.owner.sql()
			.sql("select state from council.decision where space_id = ? and meeting_id = ?")
			.params(this.space.id(), id(next))
			.query(String.class)
			.list()).containsExactly("done");
	}

	@Test
	void waitForTheNextMeetingIfTheItemWasNotReached() {
		String first = closed("Ask the library for a room");
		assertThat(send(first + "/circulation")).hasStatus(303);
		String second = meeting(TODAY, "phrase", "1");
		List<UUID> approving = this.owner.sql()
			.sql("select id from council.item where space_id = ? and meeting_id = ? and approves = ?")
			.params(this.space.id(), id(second), id(first))
			.query(UUID.class)
			.list();
		assertThat(approving).hasSize(1);
		assertThat(send(second + "/record", "version", version(second), "close", "true",
				"parked-" + approving.getFirst(), "true"))
			.hasStatus(303);
		assertThat(read(first, "en")).bodyText().contains("to be approved at the next meeting");
		String third = meeting(TODAY, "phrase", "1");
		assertThat(send(third + "/record", "version", version(third), "close", "true")).hasStatus(303);
		assertThat(read(first, "en")).bodyText().contains("Approved by the council");
	}

	private String closed(String decision) {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", decision, "post1",
				this.officer.post().toString(), "due1", TODAY.plusDays(9).toString()))
			.hasStatus(303);
		return meeting;
	}

	private byte[] file(String meeting, int number) {
		UUID version = this.owner.sql()
			.sql("select id from council.minutes where space_id = ? and meeting_id = ? and number = ?")
			.params(this.space.id(), id(meeting), number)
			.query(UUID.class)
			.single();
		return read(this.home + "council/minutes/" + version + "/file", "en").getResponse().getContentAsByteArray();
	}

	private int place(String meeting) {
		return this.owner.sql()
			.sql("select position from council.item where space_id = ? and meeting_id = ? and approves is not null limit 1")
			.params(this.space.id(), id(meeting))
			.query(Integer.class)
			.single();
	}

}
