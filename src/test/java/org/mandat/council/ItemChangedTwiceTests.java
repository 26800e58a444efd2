package org.mandat.council;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people who have the same item open, and save one after the other. */
class ItemChangedTwiceTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "mamusha");
	}

	@Test
	void theSecondSeesBothVersionsLosesNothingAndMaySaveAgain() {
		String meeting = meeting(TODAY.plusDays(11), "phrase", "1", "fresh", "Lamps of the park");
		UUID item = items(meeting).getLast();
		String path = this.home + "council/items/" + item;
		assertThat(send(path, "words", "Lamps of the park by Petrit Shembullari", "kind", "decide", "minutes", "15",
				"version", "0"))
			.hasStatus(303);
		assertThat(read(meeting, "en")).as("warned after saving, without a script")
			.bodyText()
			.contains("may be the name of a private person: Petrit Shembullari");
		assertThat(send(path, "words", "Lamps and benches", "kind", "note", "minutes", "25", "version", "0"))
			.hasStatus(409)
			.bodyText()
			.contains("Somebody changed this item meanwhile", "Two versions of this item", "It now says",
					"Lamps of the park by Petrit Shembullari", "15 minutes", "value=\"Lamps and benches\"",
					"value=\"25\"", "name=\"version\" value=\"1\"");
		assertThat(words(item)).as("the first stands").isEqualTo("Lamps of the park by Petrit Shembullari");
		assertThat(send(path, "words", "Lamps and benches", "kind", "note", "minutes", "25", "version", "1"))
			.hasStatus(303);
		assertThat(words(item)).isEqualTo("Lamps and benches");
		assertThat(read(meeting, "en")).bodyText().doesNotContain("may be the name of a private person");
	}

	private String words(UUID item) {
		return this.owner.sql()
			.sql("select words from council.item_text where space_id = ? and item_id = ? and lang = 'en'")
			.params(this.space.id(), item)
			.query(String.class)
			.single();
	}

}
