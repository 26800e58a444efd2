package org.mandat.council;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the papers of the council say of presence, quorum, votes and the register. */
class CouncilPaperTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "mamusha");
	}

	@Test
	void minutesSayWhoWasThereWithWhatQuorumAndHowWasVoted() {
		String meeting = meeting(TODAY, "phrase", "1", "phrase", "3");
		List<UUID> items = items(meeting);
		UUID mayor = post("mayor");
		UUID school = post("education");
		String last = items.getLast().toString();
		assertThat(send(meeting + "/presence", "version", "0", "how-" + mayor, "deputy", "how-" + school, "substitute",
				"left-" + school, last, "visitors", "Office of the mission", "presided", mayor.toString(),
				"for-" + items.getFirst(), "1", "against-" + items.getFirst(), "1"))
			.hasStatus(303);
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
		assertThat(paper("council-minutes", meeting, "en")).bodyText()
			.contains("At the opening there was no quorum: 2 of", "deputy present", "substitute present",
					"until before item 2", "Office of the mission", "looked on", "Votes by item", "not carried")
			.doesNotContain("chaired");
		assertThat(paper("council-minutes", meeting, "sq")).bodyText()
			.contains("Në hapje nuk kishte kuorum", "zëvendësues i pranishëm", "deri para pikës 2", "nuk u miratua");
		assertThat(paper("council-minutes", meeting, "sr-Latn")).bodyText()
			.contains("Na otvaranju nije bilo kvoruma", "do tačke 2", "nije usvojeno");
		assertThat(paper("council-extract", meeting, "en")).bodyText().doesNotContain("quorum:", "deputy present");
	}

	@Test
	void nobodySignsTheNoteThatIsMadeForThem() {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true")).hasStatus(303);
		assertThat(paper("council-minutes", meeting, "en")).bodyText().contains("Stamp");
		assertThat(paper("council-note", meeting, "en")).bodyText().doesNotContain("Stamp");
	}

	@Test
	void theRegisterIsPrintedWithTheFiltersOfItsPage() {
		UUID open = decision("Mend the footbridge");
		UUID done = decision("Mend the fountain");
		assertThat(send(this.home + "council/follow-up", "state-" + done, "done")).hasStatus(303);
		assertThat(read(this.home + "council/decisions?state=open&words=mend", "en")).bodyText()
			.contains("papers/council-register?only=state%3Dopen");
		String only = "state=open&post=&year=" + TODAY.getYear() + "&words=mend+the";
		assertThat(register("", only)).hasStatusOk()
			.bodyText()
			.contains("Mend the footbridge", "One decision stands in this list", "open · " + TODAY.getYear(),
					"name=\"only\"")
			.doesNotContain("Mend the fountain");
		assertThat(read(this.home + "papers/council-register", "sq")).bodyText()
			.contains("Mend the footbridge", "Mend the fountain", "Regjistri i vendimeve");
		for (String format : List.of("pdf", "docx")) {
			assertThat(register("/file?lang=all&format=" + format, only).getResponse().getContentAsByteArray())
				.hasSizeGreaterThan(2_000);
		}
		assertThat(register("?part=1", "state=%zz&post=x&year=9")).as("what cannot be read filters nothing")
			.bodyText()
			.contains("Mend the fountain");
		assertThat(read(this.home + "papers/council-register?part=9", "en")).hasStatus(404);
		assertThat(column("state", open, String.class)).isEqualTo("open");
	}

	private MvcTestResult register(String path, String only) {
		return this.mvc.get()
			.uri(this.home + "papers/council-register" + path)
			.param("only", only)
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
	}

}
