package org.mandat.council.invitation;

import org.junit.jupiter.api.Test;
import org.mandat.platform.mail.MailWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** The link to answer: what whoever has it sees and can do, and when it ends. */
class AnswerLinkTests extends InvitationWorld {

	@Test
	void aStrangerSeesDayAndPlaceAndNothingElse() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(20), "fresh", "The square after dark");
			later(meeting);
			String link = link(to(server, "police@example.org"));
			assertThat(answers(link, "yes")).hasStatus(303);
			assertThat(stranger(link)).hasStatusOk()
				.bodyText()
				.contains("at 10:00", "Salla e madhe", "Will you be there?")
				.doesNotContain("square", "Opening", "commander", "Person of", "Your answer", " checked", "/s/",
						"police@example.org", this.space.slug());
			assertThat(answer(meeting, "police-station-commander")).as("looking changes nothing").isEqualTo("yes link");
			assertThat(this.mvc.get().uri(meeting).exchange()).as("no way further in").hasStatus(303);
		}
	}

	@Test
	void anAnswerMayBeChangedAndThePostIsTold() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(20));
			later(meeting);
			String link = link(to(server, "police@example.org"));
			assertThat(answers(link, "maybe")).hasStatus(422).bodyText().contains("Choose one of the three answers");
			assertThat(answers(link, "yes")).hasStatus(303);
			assertThat(states(meeting)).as("the first answer is nobody's news").hasSize(3);
			assertThat(answers(link, "deputy")).hasStatus(303);
			assertThat(answer(meeting, "police-station-commander")).isEqualTo("deputy link");
			later(meeting);
			assertThat(to(server, "police@example.org").getSubject()).startsWith("Ваш одговор је промењен");
			assertThat(read(meeting)).bodyText().contains("3 posts were invited: 0 come, 1 send a deputy");
			for (int n = 0; n < Answering.MOST; n++) {
				answers(link, (n % 2 == 0) ? "no" : "yes");
			}
			assertThat(answers(link, "no")).hasStatus(409).bodyText().contains("the last one stands");
		}
	}

	@Test
	void theSecretariatNotesAnswersAndVoidsLinks() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(20));
			later(meeting);
			String link = link(to(server, "police@example.org"));
			String post = post("police-station-commander").toString();
			assertThat(send(meeting + "/invitations/answers", "answer-" + post, "no")).hasStatus(303);
			assertThat(answer(meeting, "police-station-commander")).isEqualTo("no secretariat");
			assertThat(send(meeting + "/invitations/" + post + "/link")).hasStatus(303);
			assertThat(stranger(link)).hasStatus(404).bodyText().contains("This link does not open any more");
			assertThat(answers(link, "yes")).hasStatus(404);
			later(meeting);
			assertThat(stranger(link(to(server, "police@example.org")))).hasStatusOk();
			assertThat(send(meeting + "/invitations/" + post + "/letter")).hasStatus(303);
			later(meeting);
			assertThat(server.mail().getReceivedMessages()).hasSize(5);
		}
	}

	@Test
	void aLinkEndsWithTheBeginOfTheMeetingAndCannotBeMade() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(1));
			later(meeting);
			String link = link(to(server, "police@example.org"));
			for (String forged : new String[] { link.substring(0, link.length() - 2) + "AA", "/answers/x",
					"/answers/" + id(meeting), "/answers/" + "A".repeat(92), "/answers/" + "A".repeat(5000) }) {
				assertThat(stranger(forged)).hasStatus(404);
				assertThat(answers(forged, "yes")).hasStatus(404);
			}
			update("update council.meeting set on_date = current_date - 1 where space_id = ? and id = ?",
					this.space.id(), id(meeting));
			assertThat(stranger(link)).hasStatus(404).bodyText().contains("has begun or is over");
			assertThat(answers(link, "yes")).hasStatus(404);
			assertThat(answer(meeting, "police-station-commander")).isEqualTo("- -");
		}
	}

}
