package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines of the space's own are remembered in all the languages that they have. */
class OwnLinesTests extends CouncilWorld {

	private static final String LINE = "Report of the library board";

	@Override
	@BeforeEach
	void office() {
		in("xk", "mamusha");
	}

	@Test
	void aLineTypedAgainHasTheTranslationsThatItWasGivenBefore() {
		String first = meeting(TODAY.plusDays(7), "fresh", LINE);
		owner("insert into council.item_text (space_id, item_id, lang, words) values (?, ?, 'sq', ?)", this.space.id(),
				items(first).getLast(), "Raporti i bordit");
		String second = meeting(TODAY.plusDays(14), "fresh", LINE + "\nSomething new");
		assertThat(languages(items(second).getFirst())).containsExactly("en", "sq");
		assertThat(languages(items(second).getLast())).containsExactly("en");
		assertThat(send(second + "/items", "words", LINE, "kind", "note")).hasStatus(303);
		assertThat(languages(items(second).getLast())).containsExactly("en", "sq");
		owner("delete from council.item_text where space_id = ? and lang = 'sq' and item_id = ?", this.space.id(),
				items(second).getLast());
		assertThat(read(this.home + "council/meetings/new", "sq")).bodyText()
			.contains("Raporti i bordit")
			.doesNotContain(LINE);
	}

	private List<String> languages(UUID item) {
		return this.owner.sql()
			.sql("select lang from council.item_text where space_id = ? and item_id = ? order by lang")
			.params(this.space.id(), item)
			.query(String.class)
			.list();
	}

}
