package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.sentence.Sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the pack teaches, on sentences that stand nowhere in it. */
class ModelTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en|If I ring the police about my nephew, the whole village will call me a spy.|T08
			sq|Po ta thërras policinë për nipin, krejt fshati do të më quajë spiun.|T08
			sr-Cyrl|Ако позовем полицију због сестрића, цело село ће ме звати шпијуном.|T08
			sr-Latn|Ako pozovem policiju zbog sestrića, celo selo će me zvati špijunom.|T08
			en|Our trained officers resign, because a company pays twice the salary.|T26
			sq|Zyrtarët tanë të trajnuar japin dorëheqje, sepse firma ua jep dyfishin e pagës.|T26
			sr-Cyrl|Наши обучени службеници дају отказ, јер фирма нуди дупло већу плату.|T26
			en|The council for safety still has no rules of procedure and meets without an agenda.|T23
			sq|Këshilli për siguri ende nuk ka rregullore pune dhe mblidhet pa rend dite.|T23
			sr-Cyrl|Савет за безбедност још нема пословник и састаје се без дневног реда.|T23
			en|Women back from the camps in Syria wait for a flat and for a school place for their children.|T32
			sq|Gratë e kthyera nga kampet në Siri presin banesë dhe vend në shkollë për fëmijët.|T32
			sr-Cyrl|Жене враћене из логора у Сирији чекају стан и место у школи за децу.|T32
			""")
	void hearsTheThemeInEveryLanguageAndScript(String language, String sentence, String theme) {
		assertThat(of(sentence, language)).filteredOn(Suggestion::offered)
			.extracting(Suggestion::theme)
			.contains(theme);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The session was opened at ten o'clock and the agenda was adopted unanimously.",
			"Lunch was served in the hall of the cultural centre.",
			"The next meeting will take place in Prizren on 12 October." })
	void saysNothingOfAgendaAndLunch(String sentence) {
		assertThat(of(sentence, "en")).noneMatch(Suggestion::offered);
	}

	@Test
	void saysBecauseOfWhichWords() {
		Suggestion found = of("Whoever asks for help there is branded an informer.", "en").getFirst();
		assertThat(found.theme()).isEqualTo("T08");
		assertThat(String.join(" ", found.why())).contains("informer");
		assertThat(found.earlier()).as("the pack's own texts are nobody's earlier codings").isEmpty();
	}

	@Test
	void leavesHeadingsAndScrapsAlone() {
		assertThat(of("# People are called spies here", "en")).isEmpty();
		assertThat(of("Spies, spies.", "en")).isEmpty();
	}

	@Test
	void offersThreeThemesAtMost() {
		List<Suggestion> found = of(
				"There is neither money nor staff for prevention, no local action plan has been adopted, "
						+ "and whoever was trained has left for a better salary.",
				"en");
		assertThat(found.stream().filter(Suggestion::offered)).hasSizeBetween(2, 3);
		assertThat(found).extracting(Suggestion::strength).isSortedAccordingTo((a, b) -> Double.compare(b, a));
	}

	@Test
	void saysTheSameTwiceAndInBothScripts() {
		double cyrillic = of("Људи ћуте да их не назову шпијунима.", "sr-Cyrl").getFirst().strength();
		assertThat(of("Ljudi ćute da ih ne nazovu špijunima.", "sr-Latn").getFirst().strength()).isEqualTo(cyrillic,
				within(1e-9));
		assertThat(Model.learn(PackTeaching.TEACHING)
			.of(prepared("Ljudi ćute da ih ne nazovu špijunima.", "sr-Latn"))
			.getFirst()
			.strength()).isEqualTo(cyrillic, within(1e-9));
	}

	@Test
	void learnsFromWhatWasConfirmedAndQuotesIt() {
		String sentence = "The blue folder of Brezna was mentioned by several people.";
		assertThat(of(sentence, "en")).noneMatch((one) -> one.offered() && one.theme().equals("T21"));
		List<Lesson> lessons = new ArrayList<>();
		for (String words : List.of("The blue folder of Brezna helped the new director.",
				"Several people mentioned the blue folder of Brezna.", "In Brezna the blue folder is handed over.")) {
			lessons.add(PackTeaching.MODEL.lesson(new Earlier(words, "en", Set.of("T21"), Set.of(), true, "Talk")));
		}
		Suggestion learnt = PackTeaching.MODEL.knowing(lessons)
			.of(prepared(sentence, "en"))
			.stream()
			.filter((one) -> one.theme().equals("T21"))
			.findFirst()
			.orElseThrow();
		assertThat(learnt.offered()).isTrue();
		assertThat(learnt.earlier()).isNotEmpty().allMatch((quote) -> quote.endsWith("(Talk)"));
		assertThat(of(sentence, "en")).as("the model that knows less stays as it was")
			.noneMatch((one) -> one.offered() && one.theme().equals("T21"));
	}

	@Test
	void offersLessOfWhatWasTurnedDown() {
		String sentence = "People in our small place keep quiet about it for fear of the neighbours.";
		double before = strength(PackTeaching.MODEL, sentence, "T08");
		List<Lesson> lessons = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			lessons.add(PackTeaching.MODEL.lesson(new Earlier(sentence, "en", Set.of(), Set.of("T08"), false, "Talk")));
		}
		assertThat(strength(PackTeaching.MODEL.knowing(lessons), sentence, "T08")).isLessThan(before);
	}

	@Test
	void keepsToTheListOfThemes() {
		Set<String> known = Set
			.copyOf(PackTeaching.TEACHING.codebook().themes().stream().map(Codebook.Theme::id).toList());
		assertThat(PackTeaching.TEACHING.texts()).allSatisfy(
				(text) -> assertThat(text.lines()).allSatisfy((line) -> assertThat(known).containsAll(line.themes())));
	}

	@Test
	void knowsWhatWasDecidedOfTheSentenceBeside() {
		String text = "The second matter was the red house. Nobody goes there any more.";
		List<Lesson> lessons = List.of(PackTeaching.MODEL
			.lesson(new Earlier("The second matter was the red house.", "en", Set.of("T10"), Set.of(), true, "Talk")));
		Prepared prepared = prepared(text, "en");
		assertThat(PackTeaching.MODEL.knowing(lessons).judge(prepared).beside(1, 0, 9))
			.isGreaterThan(PackTeaching.MODEL.judge(prepared).beside(1, 0, 9))
			.isGreaterThan(0.9);
	}

	@Test
	void doesNotForgetThemesThatASpaceHasNotMet() {
		String sentence = "Trained officers resign for a better salary, and whoever comes after them starts from zero.";
		double before = strength(PackTeaching.MODEL, sentence, "T26");
		List<Lesson> lessons = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			lessons.add(PackTeaching.MODEL.lesson(new Earlier("Officers of our salary office met number " + i + ".",
					"en", Set.of(), Set.of(), true, "Talk")));
		}
		assertThat(strength(PackTeaching.MODEL.knowing(lessons), sentence, "T26")).isEqualTo(before, within(0.05));
	}

	/** A later change must not silently spoil what stands in ADR 0016. */
	@Test
	void staysAboveItsFloorWhenAWholeHandIsHeldOut() {
		Map<String, Figures> figures = new Evaluation(PackTeaching.TEACHING).byHandQuickly().get("combination");
		assertThat(figures.get("all").f1()).isGreaterThan(0.63);
		assertThat(figures.get("all").amongFirst()).isGreaterThan(0.87);
		assertThat(figures).containsKeys("en", "sq", "sr-Cyrl", "sr-Latn");
		assertThat(figures.values()).allMatch((one) -> one.f1() > 0.52);
	}

	private static double strength(Model model, String sentence, String theme) {
		return model.of(prepared(sentence, "en"))
			.stream()
			.filter((one) -> one.theme().equals(theme))
			.mapToDouble(Suggestion::strength)
			.findFirst()
			.orElse(0);
	}

	private static List<Suggestion> of(String text, String language) {
		return PackTeaching.MODEL.of(prepared(text, language));
	}

	private static Prepared prepared(String text, String language) {
		return PackTeaching.MODEL.prepare(text, language, Sentences.of(text, language));
	}

}
