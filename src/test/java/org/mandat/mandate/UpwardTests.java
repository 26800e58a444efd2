package org.mandat.mandate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.paper.Conformance;
import org.mandat.platform.text.Formats;

import org.mandat.world.Sign;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions upward, from the page to the paper. */
class UpwardTests extends UpwardWorld {

	@Test
	void askedByLetterRemindedAndAnswered() {
		String question = ask("Which act names the coordinator?", TODAY.minusDays(20), TODAY.minusDays(2));
		assertThat(read(question, "en")).bodyText()
			.contains("Which act names the coordinator?", "the day has passed", "for 20 days", "art. 7",
					"not in the protocol book yet");
		look();
		look();
		assertThat(tasks(id(question))).as("once, however often the night comes").hasSize(1);
		String letter = "papers/question-letter";
		MvcTestResult entered = send(this.home + letter + "/entries", "of", id(question).toString());
		assertThat(entered).hasStatus(303);
		assertThat(read(question, "en")).bodyText()
			.contains("No scan of the signed letter is kept")
			.doesNotContain("not in the protocol book yet");
		assertThat(read(this.home + "translation/texts/question/" + id(question) + "/sq", "en")).hasStatusOk();
		assertThat(send(question + "/closing", "outcome", "answered", "closedOn", TODAY.toString(), "by", "Secretariat",
				"answer", "", "version", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("Write the answer.");
		assertThat(close(question, "The act is being drafted.", 0)).hasStatus(303);
		assertThat(close(question, "Mine.", 0)).as("of two the second sees both")
			.hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this question", "The act is being drafted.", "Mine.");
		assertThat(read(question, "sq")).bodyText().contains("me përgjigje", "pas 20 ditësh");
		assertThat(tasks(id(question))).containsExactly("not-needed");
		assertThat(send(question + "/reopening", "version", "1")).hasStatus(303);
		assertThat(read(question, "en")).bodyText().contains("What came back");
	}

	@Test
	void remindsAWeekBeforeAndAnewForAnotherDay() {
		String question = ask("Who pays for the room?", TODAY.minusDays(3), TODAY.plusDays(5));
		look();
		assertThat(tasks(id(question))).containsExactly("open");
		assertThat(
				send(question + "/particulars", "dueOn", TODAY.plusDays(40).toString(), "duty", "d01", "version", "0"))
			.hasStatus(303);
		look();
		assertThat(tasks(id(question))).containsExactly("not-needed");
		assertThat(send(question + "/particulars", "dueOn", TODAY.plusDays(6).toString(), "version", "0"))
			.as("the loser sees what is kept")
			.hasStatus(409)
			.bodyText()
			.contains("Kept now", Formats.date(new org.mandat.platform.text.Language("en"), TODAY.plusDays(40)));
		assertThat(read(this.home + "mandate/duties/d01", "en")).bodyText().contains("Who pays for the room?");
	}

	@Test
	void refusesWhatCannotBeMeant() {
		String to = this.home + "mandate/questions";
		assertThat(send(to, "words", "What?", "post", this.officer.post().toString(), "askedOn", TODAY.toString()))
			.hasStatus(422)
			.bodyText()
			.contains("Choose an organisation, or write another addressee");
		assertThat(send(to, "words", "What?", "post", this.officer.post().toString(), "askedOn",
				TODAY.plusDays(1).toString(), "organisation", "mlga"))
			.hasStatus(422)
			.bodyText()
			.contains("Give the day of the letter");
		assertThat(send(to, "words", "", "post", this.officer.post().toString(), "askedOn", TODAY.toString(),
				"addressee", "The office of the ombudsperson"))
			.hasStatus(422)
			.bodyText()
			.contains("Write the question.");
		assertThat(send(to, "words", "What?", "post", UUID.randomUUID().toString(), "askedOn", TODAY.toString(),
				"addressee", "Somebody"))
			.hasStatus(422)
			.bodyText()
			.contains("Choose the post that asks");
		String question = ask("What did Person Nobodyknows say?", TODAY, null);
		assertThat(read(question, "en")).bodyText().contains("This may be the name of a private person");
		assertThat(send(question + "/closing", "outcome", "empty", "closedOn", TODAY.minusDays(1).toString(), "version",
				"0"))
			.hasStatus(422)
			.bodyText()
			.contains("not before the letter");
	}

	@Test
	void oneLetterAboutSeveralDutiesInAllLanguagesOfTheSpace() throws Exception {
		MvcTestResult page = read(this.home + "mandate/letters/new", "en");
		assertThat(page).hasStatusOk();
		List<String> unclear = new ArrayList<>();
		var box = java.util.regex.Pattern.compile("name=\"duty\" value=\"([a-z0-9-]+)\"")
			.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		while (box.find()) {
			unclear.add(box.group(1));
		}
		assertThat(unclear).hasSizeGreaterThan(3);
		MvcTestResult sent = send(this.home + "mandate/letters", "organisation", organisation(), "askedOn",
				TODAY.toString(), "dueOn", TODAY.plusDays(30).toString(), "duty", unclear.get(0), "duty",
				unclear.get(1));
		assertThat(sent).hasStatus(303);
		String letter = String.valueOf(sent.getResponse().getHeader("Location"));
		for (String lang : List.of("en", "sq", "sr-Cyrl", "sr-Latn")) {
			assertThat(read(letter, lang)).hasStatusOk();
		}
		assertThat(read(letter, "sr-Latn")).bodyText().contains("Ko vrši sledeće");
		MvcTestResult file = read(letter.replace("?", "/file?") + "&lang=all&format=pdf", "sq");
		assertThat(file).hasStatusOk();
		assertThat(Conformance.faults(file.getResponse().getContentAsByteArray())).isEmpty();
	}

	@Test
	void listsFiltersAndFiles() {
		String question = ask("Is the zebra crossing a local matter?", TODAY, null);
		assertThat(read(this.home + "mandate/questions?words=zebra&state=open", "en")).bodyText()
			.contains("One question", "zebra crossing");
		assertThat(read(this.home + "mandate/questions?state=late&words=zebra", "en")).bodyText()
			.contains("No question waits past its day.");
		for (String format : List.of("csv", "json")) {
			assertThat(read(this.home + "mandate/questions." + format, "en")).bodyText().contains("zebra crossing");
		}
		assertThat(read(this.home + "mandate/questions.xlsx", "en")).hasStatusOk();
		assertThat(this.officer.does(() -> this.search.find("zebra crossing", 10)))
			.anyMatch((hit) -> hit.record().equals(id(question)));
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "lisna"), "prevention-coordinator");
		assertThat(this.mvc.get().uri(question).cookie(stranger.cookie()).exchange()).hasStatus(404);
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		assertThat(this.mvc.get().uri(question).cookie(mayor.cookie()).exchange()).hasStatusOk();
		assertThat(this.mvc.get().uri(this.home + "mandate/questions/new").cookie(mayor.cookie()).exchange())
			.hasStatus(404);
	}

}
