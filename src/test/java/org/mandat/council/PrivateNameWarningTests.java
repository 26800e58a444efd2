package org.mandat.council;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing about a private person lies on the open table: whatever line of a meeting seems
 * to name one is marked, where it is typed and where it stands; nothing is blocked.
 */
class PrivateNameWarningTests extends CouncilWorld {

	private static final String WARNED = "may be the name of a private person: Petrit Shembullari";

	@Override
	@BeforeEach
	void office() {
		in("xk", "partes");
	}

	@Test
	void marksAVisitorByNameAndNoVisitorByFunction() {
		String presence = meeting(TODAY, "phrase", "1") + "/presence";
		assertThat(send(presence, "version", "0", "visitors", "Office of the mission\nRadio of the town"))
			.hasStatus(303);
		assertThat(read(presence, "en")).bodyText().contains("Radio of the town").doesNotContain("Please check");
		assertThat(send(presence, "version", "1", "visitors", "Petrit Shembullari\n" + "x".repeat(121))).hasStatus(422)
			.bodyText()
			.contains(WARNED);
		assertThat(send(presence, "version", "1", "visitors", "Petrit Shembullari, father of a pupil")).hasStatus(303);
		assertThat(read(presence, "en")).bodyText().contains(WARNED);
		assertThat(read(presence, "sq")).bodyText().contains("Petrit Shembullari. ");
	}

	@Test
	void marksThemWhereTheMeetingIsClosedToo() {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/presence", "version", "0", "visitors", "Petrit Shembullari")).hasStatus(303);
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
		assertThat(read(meeting + "/presence", "en")).bodyText().contains(WARNED);
		assertThat(read(meeting + "/circulation", "en")).as("before what is written goes to the members")
			.bodyText()
			.contains(WARNED);
	}

	@Test
	void marksWhatShowsThatADecisionWasCarriedOut() {
		UUID decision = decision("Light the path to the school");
		String page = this.home + "council/decisions/" + decision;
		assertThat(send(page + "/outcome", "state", "done", "proof", "Letter 5/2026, photograph")).hasStatus(303);
		assertThat(read(page, "en")).bodyText().doesNotContain("Please check");
		assertThat(send(page + "/outcome", "state", "", "proof", "Petrit Shembullari signed")).hasStatus(422)
			.bodyText()
			.contains(WARNED);
		assertThat(send(page + "/outcome", "state", "done", "proof", "Petrit Shembullari signed")).hasStatus(303);
		assertThat(read(page, "en")).bodyText().contains(WARNED);
	}

	@Test
	void marksTheReasonForWhichAMeetingIsOpenedAgain() {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true")).hasStatus(303);
		String again = meeting + "/reopening";
		String tooLong = "Petrit Shembullari was written down " + "x".repeat(501);
		assertThat(send(again, "version", version(meeting), "reason", tooLong)).hasStatus(422)
			.bodyText()
			.contains(WARNED, "Shorten the reason");
		assertThat(send(again, "version", version(meeting), "reason", "Petrit Shembullari was written down"))
			.hasStatus(303);
		assertThat(read(meeting, "en")).bodyText().contains(WARNED);
	}

}
