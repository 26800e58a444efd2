package org.mandat.mandate;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A paper from the register is changed version by version, fixed by its number and kept
 * as it was signed.
 */
class DraftLifeTests extends DraftWorld {

	@Test
	void eachSavingIsAVersionAndOtherLanguagesFallBehindUntilSomebodySaysTheSame() {
		String draft = acting();
		assertThat(read(draft, "en")).bodyText().doesNotContain("has fallen behind");
		assertThat(write(draft, "en", number(draft, "en"), "end", "It ends on the day of the zeppelin."))
			.hasStatus(303);
		assertThat(read(draft, "en")).bodyText().contains("day of the zeppelin", "has fallen behind");
		int mine = number(draft, "en");
		assertThat(read(draft + "/versions/" + mine, "en")).bodyText()
			.contains("Compared with version", "<ins>It ends on the day of the zeppelin.</ins>", "<del>It ends on its");
		assertThat(read(draft + "/versions/" + (mine + 50), "en")).hasStatus(404);
		for (String lang : List.of("sq", "sr-Cyrl")) {
			assertThat(write(draft, lang, number(draft, lang), "same", "true", "end", "E re.")).hasStatus(303);
		}
		assertThat(read(draft, "en")).bodyText().doesNotContain("has fallen behind");
		int versions = number(draft, "sq");
		assertThat(write(draft, "sq", number(draft, "sq"), "same", "true", "end", "E re.")).hasStatus(303);
		assertThat(number(draft, "sq")).as("nothing new is no version").isEqualTo(versions);
	}

	@Test
	void ofTwoWhoSaveTheSecondSeesWhatIsKeptAndLosesNothing() {
		String draft = acting();
		int seen = number(draft, "en");
		assertThat(write(draft, "en", seen, "who", "The first one wrote this.")).hasStatus(303);
		assertThat(write(draft, "en", seen, "who", "The second one wrote that.")).hasStatus(409)
			.bodyText()
			.contains("The first one wrote this.", "The second one wrote that.", "Somebody else changed this paper");
		assertThat(write(draft, "en", number(draft, "en"), "who", "Both.")).hasStatus(303);
	}

	@Test
	void theNumberFixesTheWordsAndTheScanKeepsThem() {
		String draft = acting();
		assertThat(send(draft + "/number", "seen", "1")).as("not before eyes that saw an older version").hasStatus(409);
		assertThat(send(draft + "/number", "seen", last(draft))).hasStatus(303);
		assertThat(read(draft, "en")).bodyText().contains("waits for signature and scan", "no scan yet");
		assertThat(write(draft, "en", number(draft, "en"), "who", "Later.")).hasStatus(409)
			.bodyText()
			.contains("its words are fixed");
		assertThat(read(draft + "/texts/en", "en")).hasStatus(404);
		assertThatThrownBy(() -> insert(draft)).as("whoever asks the database").isInstanceOf(DataAccessException.class);
		UUID entry = entry(draft);
		assertThat(read(this.home + "papers/register-paper?of=" + id(draft), "en")).bodyText()
			.doesNotContain("Model text, not read by a lawyer.")
			.contains("Model text of this system, which no lawyer has read");
		scan(entry);
		assertThat(read(draft, "en")).bodyText().contains("kept as signed", "one scan");
		assertThat(send(this.home + "protocol/entries/" + entry + "/voiding", "reason", "Wrong.", "version", "0"))
			.hasStatus(303);
		assertThat(read(draft, "en")).as("signed stays signed").bodyText().contains("kept as signed");
		assertThat(send(draft + "/reopening")).hasStatus(409);
		MvcTestResult other = send(draft + "/replacement");
		assertThat(other).hasStatus(303);
		String later = String.valueOf(other.getResponse().getHeader("Location"));
		assertThat(read(later, "en")).bodyText().contains("Drawn up instead of", "Authorisation to act for the post");
		assertThat(read(draft, "en")).bodyText().contains("a later paper");
		assertThat(String.valueOf(send(draft + "/replacement").getResponse().getHeader("Location"))).isEqualTo(draft);
		assertThat(write(later, "en", number(later, "en"), "who", "The new one.")).hasStatus(303);
	}

	@Test
	void aNumberVoidedBeforeAnybodySignedGivesTheWordsBack() {
		String draft = acting();
		assertThat(send(draft + "/number", "seen", last(draft), "number", "REG-77", "on", TODAY.plusDays(1).toString()))
			.hasStatus(422)
			.bodyText()
			.contains("Give the date of the number");
		assertThat(send(draft + "/number", "seen", last(draft), "number", "REG-" + id(draft).hashCode(), "on",
				TODAY.minusDays(2).toString()))
			.hasStatus(303);
		assertThat(read(draft, "en")).bodyText().contains("REG-");
		assertThat(send(draft + "/reopening")).as("its number stands").hasStatus(409);
		assertThat(
				send(this.home + "protocol/entries/" + entry(draft) + "/voiding", "reason", "Wrong.", "version", "0"))
			.hasStatus(303);
		assertThat(read(draft, "en")).bodyText().contains("voided before anybody signed");
		assertThat(send(draft + "/reopening")).hasStatus(303);
		assertThat(write(draft, "en", number(draft, "en"), "who", "Right.")).hasStatus(303);
	}

}
