package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The one-hour month through its pages, from an empty space. */
class CouncilMonthTests extends CouncilWorld {

	@Test
	void invitesMovesTwiceAndCallsOff() {
		String meeting = meeting(TODAY.plusDays(14), "phrase", "1", "phrase", "2", "fresh", "The square after dark");
		assertThat(read(meeting, "en")).bodyText()
			.contains("Opening, quorum, interests", "The square after dark", "20 minutes planned");
		assertThat(read(meeting, "sr-Latn")).bodyText().contains("Otvaranje, kvorum", "lang=\"en\"");
		assertThat(read(meeting + "/calendar", "en")).hasStatus(404);
		assertThat(send(meeting + "/convocation", "version", "0")).hasStatus(303);
		assertThat(calendar(meeting)).contains("METHOD:PUBLISH", "SEQUENCE:0");
		assertThat(move(meeting, 15, 1)).hasStatus(303);
		assertThat(move(meeting, 16, 2)).hasStatus(303);
		assertThat(calendar(meeting)).contains("SEQUENCE:2");
		assertThat(paper("council-invitation", meeting, "en")).bodyText().contains("was moved");
		assertThat(read("/s/" + this.space.slug() + "/today", "en")).bodyText().contains("The council meets on");
		assertThat(move(meeting, 17, 2)).hasStatus(409).bodyText().contains("Somebody changed this meeting", "17:30");
		assertThat(send(meeting + "/cancellation", "version", "3")).hasStatus(303);
		assertThat(calendar(meeting)).contains("METHOD:CANCEL", "SEQUENCE:3");
		assertThat(send(meeting + "/cancellation", "version", "4")).hasStatus(409);
	}

	@Test
	void invitesNobodyToADayThatHasPassedOrWithoutAnAgenda() {
		String past = meeting(TODAY.minusDays(1), "phrase", "1");
		assertThat(send(past + "/convocation", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("the day has passed");
		String empty = meeting(TODAY.plusDays(1));
		assertThat(send(empty + "/convocation", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("nothing stands on the agenda");
		assertThat(send(this.home + "council/meetings", "on", "soon", "at", "10:00", "place", "<b>Hall")).hasStatus(422)
			.bodyText()
			.contains("This value cannot be read", "soon", "&lt;b>Hall");
		assertThat(send(this.home + "council/meetings", "on", TODAY.toString(), "at", "", "place", " ")).hasStatus(422)
			.bodyText()
			.contains("Give the hour", "Say where the council meets");
	}

	@Test
	void writesDownClosesAndPrints() {
		String meeting = meeting(TODAY, "phrase", "1", "phrase", "3");
		UUID mayor = post("mayor");
		UUID police = post("police-commander");
		List<UUID> items = items(meeting);
		assertThat(send(meeting + "/record", "version", "0", "what1", "Ask the school for a room", "post1",
				mayor.toString(), "what2", "Light the square"))
			.hasStatus(422)
			.bodyText()
			.contains("Line 1: give the day", "Line 2: choose the post", "Ask the school for a room");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", "Ask the school for a room",
				"post1", mayor.toString(), "due1", TODAY.plusDays(30).toString(), "what2", "Light the hidden square",
				"post2", police.toString(), "due2", TODAY.minusDays(3).toString(), "withheld2", "true",
				"parked-" + items.getLast(), "true", "how-" + mayor, "deputy", "how-" + police, "absent"))
			.hasStatus(303);
		assertThat(read(meeting, "en")).bodyText()
			.contains("Ask the school for a room", "deputy present", "1 of ", "closed")
			.doesNotContain("Call off");
		assertThat(paper("council-minutes", meeting, "en")).bodyText()
			.contains("Light the hidden square", "deputy present", "2 decisions were taken");
		assertThat(paper("council-extract", meeting, "en")).bodyText()
			.contains("Ask the school for a room", "withheld")
			.doesNotContain("Light the hidden square", "deputy present");
		assertThat(paper("council-decisions", meeting, "sr-Cyrl")).bodyText()
			.contains("још не постоје на овом језику", "lang=\"en\"");
		assertThat(read(this.home + "council/meetings/new", "en")).bodyText().contains("Not reached last time");
		assertThat(found("school room")).isTrue();
		assertThat(found("hidden square")).as("withheld, so only its task is found").isFalse();
		assertThat(send(meeting + "/record", "version", "1", "close", "true")).hasStatus(404);
	}

	@Test
	void letsMembersReadAndNobodyElseWrite() {
		String meeting = meeting(TODAY.plusDays(3), "phrase", "1");
		Sign.Person police = this.sign.in(this.space, "police-commander");
		assertThat(this.mvc.get().uri(meeting).cookie(police.cookie()).exchange()).hasStatusOk();
		assertThat(this.mvc.post()
			.uri(meeting + "/convocation")
			.cookie(police.cookie())
			.with(csrf())
			.param("version", "0")
			.exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri(meeting + "/record").cookie(police.cookie()).exchange()).hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "iliri"), "prevention-coordinator");
		String there = meeting.replace(this.space.slug(), stranger.space().slug());
		assertThat(this.mvc.get().uri(there).cookie(stranger.cookie()).exchange()).hasStatus(404);
	}

	@Test
	void namesHoldersOnTheSheetForTheTableOnly() {
		String meeting = meeting(TODAY, "phrase", "1", "fresh", "Visit of Petrit Shembullari");
		String sheet = "/s/" + this.space.slug() + "/papers/council-sheet?of=" + id(meeting);
		assertThat(read(sheet, "en")).bodyText().contains("Person ", "This sheet names people");
		assertThat(paper("council-invitation", meeting, "en")).bodyText().doesNotContain("Person ");
		assertThat(this.mvc.get().uri(sheet).cookie(this.sign.in(this.space, "police-commander").cookie()).exchange())
			.hasStatus(404);
		assertThat(read(meeting, "en")).bodyText().contains("may be the name of a private person: Petrit Shembullari");
	}

}
