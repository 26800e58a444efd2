package org.mandat.platform.paper;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Names typed in one script on papers of the other. */
class OneScriptTests {

	private static final Content TYPED = new Content("Љиљана Џамбић", "Ђурђево", List.of("Белобрежје"),
			List.of(new Section("Удружење „Њива“",
					List.of(new Sentence(Words.of("Зоран Шкорић")), new Sentence(new Words("Нацрт", "sr-Cyrl")),
							new Grid("Списак", List.of(new Grid.Column("Име", 1)),
									List.of(List.of(new Grid.Cell(Words.of("Жика"), "Ђачко")))),
							new Quote(new Words("Баш овако", "sr-Cyrl"), "Љиљана")))),
			List.of(Words.of("Његош")), List.of(Words.of("Службени гласник")));

	@Test
	void standInLatinOnALatinPaperAndQuotationsAndSourcesAsTheyAre() {
		String said = OneScript.of(TYPED, new Language("sr-Latn")).toString();
		assertThat(said)
			.contains("Ljiljana Džambić", "Đurđevo", "Belobrežje", "Udruženje „Njiva“", "Zoran Škorić", "Nacrt",
					"Spisak", "Ime", "Žika", "Đačko", "Njegoš", "Баш овако", "Службени гласник")
			.doesNotContain("Нацрт", "Зоран");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sq", "en", "tr" })
	void leavesWhatIsSaidToBeSerbianToTheReaderOfSerbian(String tag) {
		String said = OneScript.of(TYPED, new Language(tag)).toString();
		assertThat(said).contains("Zoran Škorić", "Njegoš", "text=Нацрт, lang=sr-Cyrl").doesNotContain("Зоран");
	}

	/** Latin cannot be converted without a person's look. */
	@Test
	void staysAsItWasTypedOnACyrillicPaper() {
		assertThat(OneScript.of(TYPED, new Language("sr-Cyrl"))).isSameAs(TYPED);
	}

}
