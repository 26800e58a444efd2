package org.mandat.council;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A council may meet and decide nothing. Each paper then says so in one sentence, and no
 * table or heading stands empty.
 */
class MeetingWithoutDecisionsTests extends CouncilWorld {

	private static final Map<String, String> NOTHING = Map.of("en", "Nothing was decided at this meeting.", "sq",
			"Në këtë mbledhje nuk u vendos asgjë.", "sr-Cyrl", "На овој седници ништа није одлучено.", "sr-Latn",
			"Na ovoj sednici ništa nije odlučeno.");

	@Override
	@BeforeEach
	void office() {
		in("xk", "decan");
	}

	@Test
	void itsPapersSayInOneSentenceThatNothingWasDecided() {
		String meeting = closed();
		NOTHING.forEach((lang, sentence) -> {
			for (String paper : List.of("minutes", "decisions", "note")) {
				assertThat(paper("council-" + paper, meeting, lang)).bodyText()
					.as(paper + " " + lang)
					.containsOnlyOnce(sentence);
			}
			assertThat(paper("council-extract", meeting, lang)).bodyText().contains(sentence);
			assertThat(read(meeting, lang)).bodyText().contains(sentence);
		});
		assertThat(paper("council-decisions", meeting, "en")).bodyText().doesNotContain("Decisions with post and day");
		assertThat(paper("council-note", meeting, "en")).as("of nothing none falls to anybody")
			.bodyText()
			.doesNotContain("None of them", "What falls to your post");
		assertThat(paper("council-note", meeting, "sq")).bodyText().doesNotContain("Asnjë prej tyre");
		assertThat(paper("council-note", meeting, "sr-Latn")).bodyText().doesNotContain("Nijedna ne pripada");
	}

	@Test
	void theNextAgendaSaysThatNoEarlierDecisionIsOpen() {
		String meeting = closed();
		assertThat(send(meeting + "/circulation")).hasStatus(303);
		String next = meeting(TODAY.plusDays(20));
		assertThat(paper("council-invitation", next, "en")).bodyText()
			.contains("No decision of an earlier meeting is open.")
			.doesNotContain("Decisions that are still open");
		assertThat(paper("council-invitation", next, "sq")).bodyText()
			.contains("Miratimi i procesverbalit", "Asnjë vendim i mbledhjeve të mëparshme nuk është i hapur.");
		assertThat(paper("council-invitation", next, "sr-Cyrl")).bodyText()
			.contains("Ниједна одлука ранијих седница није отворена.");
		assertThat(paper("council-chair", next, "en")).bodyText()
			.contains("takes 5 minutes")
			.doesNotContain("takes 0 minutes");
		assertThat(paper("council-invitation", meeting, "en")).as("of a meeting that is over it says nothing")
			.bodyText()
			.doesNotContain("No decision of an earlier meeting");
	}

	@Test
	void anAgendaWithoutItemsSaysSo() {
		in("xk", "kacanik");
		String empty = meeting(TODAY.plusDays(30));
		this.owner.sql()
			.sql("delete from council.item where space_id = ? and meeting_id = ?")
			.params(this.space.id(), id(empty))
			.update();
		for (String paper : List.of("invitation", "sheet", "chair")) {
			assertThat(paper("council-" + paper, empty, "en")).bodyText()
				.as(paper)
				.contains("Nothing stands on the agenda.");
		}
		assertThat(paper("council-chair", empty, "en")).bodyText()
			.contains("Nothing needs a decision of the council.")
			.doesNotContain("0 minutes");
		assertThat(paper("council-invitation", empty, "sr-Latn")).bodyText().contains("Na dnevnom redu nema ničega.");
		assertThat(paper("council-chair", empty, "sq")).bodyText().contains("Në rendin e ditës nuk ka asgjë.");
	}

	@Test
	void whereNobodyWroteDownWhoWasThereThePageSaysSo() {
		String meeting = closed();
		assertThat(read(meeting + "/presence", "en")).bodyText().contains("Who was there was not written down.");
		assertThat(read(meeting + "/presence", "sr-Latn")).bodyText().contains("Nije zapisano ko je bio prisutan.");
	}

	private String closed() {
		String meeting = meeting(TODAY, "phrase", "1", "phrase", "3");
		assertThat(send(meeting + "/record", "version", "0", "close", "true")).hasStatus(303);
		return meeting;
	}

}
