package org.mandat.council;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One question of the self-assessment a meeting; the note for the mayor; two who edit.
 */
class QuestionTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "zubin-potok");
	}

	@Test
	void asksTheFirstQuestionThatWasNotAnsweredWithinAYear() {
		String first = meeting(TODAY, "phrase", "1");
		String asked = "which post does it?";
		assertThat(paper("council-sheet", first, "en")).bodyText().contains("One question to ourselves", asked);
		assertThat(paper("council-sheet", first, "sr-Cyrl")).bodyText().contains("Да ли свако зна шта општина може");
		assertThat(send(first + "/question", "dimension", "D01")).hasStatus(303);
		assertThat(read(first, "en")).as("nothing chosen, nothing kept").bodyText().contains("What the council said");
		assertThat(send(first + "/question", "dimension", "D05", "level", "2")).hasStatus(303);
		assertThat(read(first, "en")).as("another question than the one asked")
			.bodyText()
			.contains("What the council said");
		assertThat(send(first + "/question", "dimension", "D01", "level", "2")).hasStatus(303);
		assertThat(read(first, "en")).bodyText()
			.contains(asked, "Written - adopted by a competent body")
			.doesNotContain("What the council said");
		String second = meeting(TODAY, "phrase", "1");
		assertThat(paper("council-sheet", second, "en")).bodyText()
			.contains("carried by the office")
			.doesNotContain(asked);
		owner("update council.meeting set on_date = on_date - 400 where space_id = ? and id = ?", this.space.id(),
				id(first));
		assertThat(paper("council-sheet", second, "en")).as("after a year it comes again").bodyText().contains(asked);
	}

	@Test
	void theMayorFindsTheOwnPartFirst() {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", "Light the square", "post1",
				this.officer.post().toString(), "due1", TODAY.plusDays(9).toString(), "what2", "Write to the ministry",
				"post2", post("mayor").toString(), "due2", TODAY.plusDays(5).toString()))
			.hasStatus(303);
		assertThat(paper("council-note", meeting, "en")).bodyText()
			.contains("One of them falls to your post")
			.containsSubsequence("What falls to your post", "Write to the ministry", "What others do",
					"Light the square");
		assertThat(paper("council-note", meeting, "sq")).bodyText().contains("Shënim për kryetarin e komunës");
	}

	@Test
	void ofTwoWhoEditAnItemTheSecondSeesBothVersions() {
		String meeting = meeting(TODAY.plusDays(3), "fresh", "The square");
		String item = this.home + "council/items/" + items(meeting).getLast();
		assertThat(send(item, "words", "The square after dark", "kind", "note", "version", "0")).hasStatus(303);
		assertThat(send(item, "words", "The square and the park", "kind", "review", "minutes", "7", "version", "0"))
			.hasStatus(409)
			.bodyText()
			.contains("Two versions of this item", "The square after dark", "The square and the park", "value=\"7\"",
					"name=\"version\" value=\"1\"");
	}

}
