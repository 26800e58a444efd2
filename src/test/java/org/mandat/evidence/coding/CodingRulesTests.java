package org.mandat.evidence.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebook.Choice;
import org.mandat.evidence.Codebook.End;
import org.mandat.evidence.Codebook.Part;
import org.mandat.evidence.Codebook.Theme;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.platform.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of a statement and of the list of themes, without a database. */
class CodingRulesTests {

	private static final Text NAME = Text.of(Map.of("en", "name"));

	private static final CodingRepository.Reach REACH = new CodingRepository.Reach(
			new Sentence(2, new Span(10, 20), 1, false), 40);

	/** T02 was split into T02.1 and T02.2, T03 merged into T01, T04 ended. */
	private static final Codebook LIST = new Codebook("CB", "1", List.of(),
			List.of(theme("T01", "N01"), theme("T02", "N02"), theme("T03", "N03"), theme("T04", "N01")), List.of(),
			List.of(), List.of(new Choice("N01", NAME), new Choice("N02", NAME)))
		.with(3, List.of(part("T02.1", "T02"), part("T02.2", "T02"), part("T01.1", "T01")),
				Map.of("T02", new End("split", 1, List.of("T02.1", "T02.2")), "T03",
						new End("merge", 2, List.of("T01")), "T04", new End("retire", 3, List.of())));

	@Test
	void aStatementGoesOnToTheEndOfItsParagraphAndNoFurther() {
		assertThat(broken(new Span(12, 40), List.of("T01"))).isEmpty();
		assertThat(broken(new Span(12, 41), List.of("T01"))).contains("evidence.coding.words.elsewhere");
		assertThat(broken(new Span(9, 15), List.of("T01"))).contains("evidence.coding.words.elsewhere");
		assertThat(broken(new Span(20, 25), List.of("T01"))).contains("evidence.coding.words.elsewhere");
	}

	@Test
	void refusesAFourthThemeAThemeTwiceAndOneThatEnded() {
		assertThat(broken(REACH.sentence().span(), List.of())).contains("evidence.coding.theme.required");
		assertThat(broken(REACH.sentence().span(), List.of("T01", "T02.1", "T03", "T04")))
			.contains("evidence.coding.theme.most");
		assertThat(broken(REACH.sentence().span(), List.of("T01", "T01.1"))).contains("evidence.coding.theme.twice");
		for (String ended : List.of("T02", "T03", "T04")) {
			assertThat(broken(REACH.sentence().span(), List.of(ended))).contains("evidence.coding.theme.ended");
		}
		assertThat(broken(REACH.sentence().span(), List.of("T09"))).contains("evidence.coding.theme.unknown");
		assertThat(broken(REACH.sentence().span(), List.of("T02.2", "T01.1"))).isEmpty();
	}

	@Test
	void whatAStatementBoreBeforeMayStay() {
		Statement said = statement(REACH.sentence().span(), List.of("T04"));
		assertThat(CodingRules.broken(said, LIST, REACH, Set.of("T04"))).isEmpty();
	}

	@Test
	void offersWhatTookThePlaceOfATheme() {
		assertThat(LIST.codes()).containsExactly("T01", "T01.1", "T02.1", "T02.2");
		assertThat(LIST.now("T03")).containsExactly("T01");
		assertThat(LIST.now("T02")).containsExactly("T02.1", "T02.2");
		assertThat(LIST.now("T04")).isEmpty();
		List<Likely> likely = Offering.likely(List.of(suggestion("T02", 0.8), suggestion("T04", 0.9)),
				List.of(suggestion("T02", 0.8)), List.of(), LIST);
		assertThat(likely).extracting(Likely::code).containsExactly("T02.1", "T02.2");
		assertThat(likely).extracting(Likely::asked).containsExactly("T02", "");
		assertThat(likely).extracting(Likely::key).containsExactly(1, 2);
	}

	@Test
	void ticksWhatTheThemesUsuallyAskForUnlessSomebodySaysOtherwise() {
		assertThat(form("T01", List.of(), null, null).needs(LIST)).containsExactly("N01");
		assertThat(form("T01", List.of(), null, true).needs(LIST)).isEmpty();
		assertThat(form("T01", List.of("N02"), "N02", null).needs(LIST)).as("ticks of another theme")
			.containsExactly("N01");
		assertThat(form("T01", List.of("N02"), "N01", null).needs(LIST)).as("a tick of one's own")
			.containsExactly("N02");
		assertThat(form("T02.1", List.of(), "", null).needs(LIST)).containsExactly("N02");
	}

	private static java.util.Optional<String> broken(Span span, List<String> themes) {
		return CodingRules.broken(statement(span, themes), LIST, REACH, Set.of()).map((no) -> no.why().key());
	}

	private static Statement statement(Span span, List<String> themes) {
		return new Statement(span, themes, List.of(), Map.of(), List.of(), null, false, "hand");
	}

	private static CodingForm form(String theme, List<String> needs, @org.jspecify.annotations.Nullable String offered,
			@org.jspecify.annotations.Nullable Boolean none) {
		return new CodingForm(theme, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				needs, offered, none);
	}

	private static Suggestion suggestion(String theme, double strength) {
		return new Suggestion(2, new Span(10, 20), theme, strength, List.of("word"), List.of(), List.of());
	}

	private static Theme theme(String id, String need) {
		return new Theme(id, "G1", NAME, NAME, NAME, NAME, List.of(need), false, Map.of());
	}

	private static Part part(String id, String parent) {
		return new Part(id, parent, NAME, NAME, null, null, null, 1);
	}

}
