package org.mandat.council;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One question of the self-assessment a meeting; the note for the mayor; two who edit.
 */
class QuestionTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "zubin-potok");
		owner("delete from assessment.answered_by where space_id = ?", this.space.id());
		owner("delete from assessment.answer where space_id = ?", this.space.id());
	}

	@Test
	void sixMeetingsAnswerSixLeadingQuestionsTogether() {
		List<String> leading = List.of("D01.2", "D02.1", "D03.1", "D04.5", "D05.1", "D06.1");
		String first = "";
		for (String benchmark : leading) {
			String meeting = meeting(TODAY, "phrase", "1");
			first = first.isEmpty() ? meeting : first;
			assertThat(paper("council-sheet", meeting, "en")).bodyText()
				.contains("One question to ourselves", benchmark, "What shows it:", "Proof (number of a paper)");
			assertThat(read(meeting, "en")).bodyText().contains("Write down what the council said");
			assertThat(answer(meeting, benchmark)).hasStatus(303).hasRedirectedUrl(meeting);
			assertThat(read(meeting, "en")).bodyText()
				.contains(benchmark, "Open the answer")
				.doesNotContain("Write down what the council said");
		}
		assertThat(read(this.home + "assessment", "en")).bodyText().contains("6 of 60 are answered");
		assertThat(read(this.home + "assessment/questions/D01.2", "en")).bodyText()
			.contains("Adopted in spring.", "01-7", "Who was there");
		String next = meeting(TODAY, "phrase", "1");
		assertThat(paper("council-sheet", next, "sr-Cyrl")).bodyText().contains("D07.1", "Мала група за случајеве");
		owner("update assessment.answer set on_date = on_date - 400 where space_id = ? and occasion_id = ?",
				this.space.id(), id(first));
		assertThat(paper("council-sheet", next, "en")).as("after a year it comes again")
			.bodyText()
			.contains("A role register names the post");
	}

	@Test
	void takesNoAnswerBeforeTheDayOfTheMeeting() {
		String meeting = meeting(TODAY.plusDays(9), "phrase", "1");
		assertThat(read(meeting, "en")).bodyText()
			.contains("It stands on the sheet for the table")
			.doesNotContain("Write down what the council said");
		assertThat(answer(meeting, "D01.2")).hasStatus(422)
			.bodyText()
			.contains("its day has not come", "Adopted in spring.");
		assertThat(read(this.home + "assessment", "en")).bodyText().contains("0 of 60 are answered");
	}

	private MvcTestResult answer(String meeting, String benchmark) {
		return send(this.home + "assessment/questions/" + benchmark, "occasion", id(meeting).toString(), "level", "2",
				"reason", "Adopted in spring.", "proof", "01-7", "until", TODAY.plusMonths(6).toString(), "owner",
				this.officer.post().toString(), "there", this.officer.post().toString());
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
