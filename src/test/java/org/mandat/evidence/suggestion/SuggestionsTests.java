package org.mandat.evidence.suggestion;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebook.Choice;
import org.mandat.evidence.Codebook.Stem;
import org.mandat.evidence.Codebook.Theme;
import org.mandat.evidence.sentence.Sentences;
import org.mandat.platform.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTests {

	private static final Text NAME = Text.of(Map.of("en", "name"));

	private final Suggestions suggestions = new Suggestions(new Codebook("CB", "1", List.of(new Choice("G1", NAME)),
			List.of(theme("T1", "spy:3", "spies:3", "small communit:3", "communit:1"),
					theme("T2", "meeting:1", "mandate:3"), theme("T3", "meeting:1"), theme("T4", "alpha:3"),
					theme("T5", "beta:3"), theme("T6", "gamma:3"), theme("T7", "delta:3")),
			List.of(), List.of(), List.of()));

	@Test
	void saysBecauseOfWhichWords() {
		Suggestion found = of("People there fear being called spies by others.", "en").getFirst();
		assertThat(found.theme()).isEqualTo("T1");
		assertThat(found.offered()).isTrue();
		assertThat(found.why()).containsExactly("spies");
	}

	@Test
	void findsAPhraseOverAGapOfTwo() {
		assertThat(of("It is a small and closed community up there.", "en").getFirst().why())
			.containsExactly("small and closed community");
		assertThat(of("It is a small place far from any community.", "en").getFirst().offered()).isFalse();
	}

	@Test
	void comparesBothScripts() {
		List<Suggestion> cyrillic = of("Људи се боје да их не назову шпијунима.", "sr-Cyrl");
		List<Suggestion> latin = of("Ljudi se boje da ih ne nazovu špijunima.", "sr-Latn");
		assertThat(cyrillic.getFirst().why()).containsExactly("шпијунима");
		assertThat(latin.getFirst().why()).containsExactly("špijunima");
		assertThat(latin.getFirst().strength()).isEqualTo(cyrillic.getFirst().strength());
	}

	@Test
	void comparesWithAndWithoutMarks() {
		assertThat(of("Këtu njerëzit e quajnë shpejt dikë spiuneshë.", "sq")).isNotEmpty();
		assertThat(of("Ketu njerezit e quajne shpejt dike spiuneshe.", "sq")).isNotEmpty();
	}

	@Test
	void offersThreeThemesAtMost() {
		List<Suggestion> found = of("The alpha beta gamma delta mandate was read aloud.", "en");
		assertThat(found).hasSize(5);
		assertThat(found.stream().filter(Suggestion::offered)).hasSize(3);
	}

	@Test
	void leavesHeadingsAndScrapsAlone() {
		assertThat(of("# The spies of the small community", "en")).isEmpty();
		assertThat(of("Spies, spies.", "en")).isEmpty();
	}

	@Test
	void takesTheNeighbourAsWeakEvidence() {
		Suggestion alone = of("Our communities here do not talk.", "en").getFirst();
		Suggestion beside = of("They are called spies all day. Our communities here do not talk.", "en").getLast();
		assertThat(beside.strength()).isGreaterThan(alone.strength()).isLessThan(0.5);
		assertThat(beside.near()).containsExactly("spies");
	}

	@Test
	void countsAWordOnceAndAddsUpDifferentOnes() {
		double one = of("They were spies and spies and spies there.", "en").getFirst().strength();
		double two = of("They were spies and small communities there.", "en").getFirst().strength();
		assertThat(one).isLessThan(two).isGreaterThanOrEqualTo(0.5);
		assertThat(two).isLessThan(1);
	}

	@Test
	void weakensANameThatStandsAllOverTheDocument() {
		String text = "The Alpha Beta House opened its doors widely. ".repeat(6);
		Codebook named = new Codebook("CB", "1", List.of(), List.of(theme("T9", "alpha beta:3")), List.of(), List.of(),
				List.of());
		assertThat(new Suggestions(named).of(text, "en", Sentences.of(text, "en"))).noneMatch(Suggestion::offered);
	}

	private List<Suggestion> of(String text, String language) {
		return this.suggestions.of(text, language, Sentences.of(text, language));
	}

	private static Theme theme(String id, String... stems) {
		List<Stem> english = java.util.Arrays.stream(stems)
			.map((stem) -> new Stem(stem.split(":")[0], Integer.parseInt(stem.split(":")[1])))
			.toList();
		return new Theme(id, "G1", NAME, NAME, NAME, NAME, List.of("N01"), false,
				Map.of("en", english, "sr-Cyrl", List.of(new Stem("шпијун", 3)), "sq", List.of(new Stem("spiun", 3))));
	}

}
