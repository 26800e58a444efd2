package org.mandat.jurisdiction.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A wrong pack is refused with file and line; the packs of the product are right. */
class PackChecksTests {

	private static final List<PackFolder> PACKS = PackFolders.read();

	@Test
	void acceptsThePacksOfTheProduct() {
		assertThatCode(() -> PackChecks.check(PACKS, Set.of())).doesNotThrowAnyException();
	}

	/**
	 * The list saves checking at each start. Where a pack, a schema or a rule has
	 * changed, the test writes the list anew and fails once, so that the change is seen
	 * and committed.
	 */
	@Test
	void knowsWhichPacksOfTheProductWereChecked() throws IOException {
		List<String> lines = PACKS.stream()
			.filter((pack) -> !pack.id().startsWith("test-"))
			.map(PackChecks::line)
			.toList();
		Path list = Path.of("src/main/resources/packs/validated.txt");
		String before = Files.exists(list) ? Files.readString(list) : "";
		PackChecks.check(PACKS, Set.of());
		Files.writeString(list, String.join("\n", lines) + "\n");
		assertThat(before.lines()).as("packs/validated.txt was written anew: commit it")
			.containsExactlyElementsOf(lines);
	}

	@Test
	void namesFileAndLineOfAWrongReference() {
		assertProblem("mandate.yaml", "who: mayor,", "who: major,",
				"packs/test-valley/mandate.yaml, line 12: duty.who: 'major' is not in mandate.yaml (actors/*/id)");
	}

	@Test
	void namesFileAndLineOfAReferenceToAnotherFile() {
		assertProblem("posts.yaml", "actor: police-station", "actor: police-post",
				"packs/test-valley/posts.yaml, line 6: post.actor: 'police-post' is not in mandate.yaml");
	}

	@Test
	void namesFileAndLineOfAFieldThatTheSchemaDoesNotKnow() {
		assertProblem("places.yaml", "default_language: tr", "default_languages: tr",
				"packs/test-valley/places.yaml, line 5: ");
	}

	@Test
	void namesFileAndLineOfABrokenValue() {
		assertProblem("posts.yaml", "role: leader", "role: boss", "packs/test-valley/posts.yaml, line 3: ");
	}

	@Test
	void refusesAKeyThatStandsTwice() {
		assertProblem("places.yaml", "key: breza", "key: gurra",
				"packs/test-valley/places.yaml, line 6: 'gurra' stands twice");
	}

	@Test
	void refusesAFieldThatStandsTwice() {
		assertProblem("pack.yaml", "kind: country\n", "kind: country\nkind: country\n",
				"packs/test-valley/pack.yaml, line 7: ");
	}

	@Test
	void refusesWhatIsNotYaml() {
		assertProblem("mandate.yaml", "actors:\n", "actors: [\n", "packs/test-valley/mandate.yaml, line ");
	}

	@Test
	void refusesAFileWithoutItsSchema() {
		assertProblem("posts.yaml", "schema: mandat/posts/1", "schema: mandat/chairs/1",
				"packs/test-valley/posts.yaml, line 1: there is no schema 'mandat/chairs/1'");
	}

	@Test
	void refusesAPracticeThatIsNotInstalled() {
		assertProblem("pack.yaml", "practice: practice", "practice: none",
				"packs/test-valley/pack.yaml, line 8: pack.practice: there is no pack 'none'");
	}

	@Test
	void refusesAGuideWithATextInFewerLanguagesThanItsTitle() {
		assertGuideProblem("For a new mayor\"", "For a new mayor\"\n  tr: \"Yeni başkan için\"",
				"packs/practice/guides/mayor.yaml, line 15: guide.languages: this text has en, sq, sr-Cyrl, "
						+ "the title has en, sq, sr-Cyrl, tr");
	}

	@Test
	void refusesAGuideWhoseTextLacksALanguage() {
		assertGuideProblem("sq: \"Kë të telefononi\", ", "", "packs/practice/guides/mayor.yaml, line ");
	}

	@Test
	void refusesAGuideThatBearsAnotherNameThanItsFile() {
		assertGuideProblem("id: mayor", "id: major",
				"packs/practice/guides/mayor.yaml, line 6: guide.id: 'major' is not the name of the file");
	}

	@Test
	void refusesAGuideWithASourceThatTheRegistryDoesNotKnow() {
		assertGuideProblem("SCN-MAYORS-PREV", "SCN-MAYORS-PREZ",
				"packs/practice/guides/mayor.yaml, line 20: source: 'SCN-MAYORS-PREZ' is not in sources.yaml");
	}

	@Test
	void refusesAGuideWithTwoSectionsOfOneName() {
		assertThatThrownBy(() -> PackChecks.check(with("practice", "guides/mayor.yaml", "- id: words", "- id: what")))
			.isInstanceOf(PackProblem.class)
			.hasMessageEndingWith("guide.section: 'what' stands twice");
	}

	@Test
	void refusesThatACountryAddsToAGuideThatThereIsNot() {
		assertProblem("guides.yaml", "  mayor:", "  major:",
				"packs/test-valley/guides.yaml, line 4: guide.key: the practice 'practice' has no guide 'major'");
	}

	@Test
	void namesFileAndLineOfAPostToCallThatThereIsNot() {
		assertProblem("guides.yaml", "police-commander]", "police-colonel]",
				"packs/test-valley/guides.yaml, line 8: guide.call: 'police-colonel' is not in posts.yaml");
	}

	private static void assertProblem(String file, String right, String wrong, String message) {
		assertProblem("test-valley", file, right, wrong, message);
	}

	private static void assertGuideProblem(String right, String wrong, String message) {
		assertProblem("practice", "guides/mayor.yaml", right, wrong, message);
	}

	private static void assertProblem(String pack, String file, String right, String wrong, String message) {
		assertThatThrownBy(() -> PackChecks.check(with(pack, file, right, wrong))).isInstanceOf(PackProblem.class)
			.hasMessageStartingWith(message);
	}

	private static List<PackFolder> with(String changed, String file, String right, String wrong) {
		List<PackFolder> packs = new ArrayList<>();
		for (PackFolder pack : PACKS) {
			if (changed.equals(pack.id())) {
				Map<String, byte[]> files = new TreeMap<>();
				pack.names().forEach((name) -> {
					String text = pack.text(name);
					files.put(name, (name.equals(file) ? text.replaceFirst(right, wrong.replace("[", "\\[")) : text)
						.getBytes(StandardCharsets.UTF_8));
				});
				packs.add(new PackFolder(pack.id(), files));
			}
			else if (!"country".equals(pack.yaml("pack.yaml").path("kind").asString())) {
				packs.add(new PackFolder(pack.id(), contents(pack)));
			}
		}
		return packs;
	}

	private static Map<String, byte[]> contents(PackFolder pack) {
		Map<String, byte[]> files = new TreeMap<>();
		pack.names().forEach((name) -> files.put(name, pack.text(name).getBytes(StandardCharsets.UTF_8)));
		return files;
	}

}
