package org.mandat.platform.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No word or sign that the product itself puts on paper lacks in its fonts: no sentence
 * of the message files, none that a maker of papers writes.
 */
class OwnWordsPrintTests {

	private final Fonts fonts = new Fonts();

	@Test
	void theSentencesOfAllModules() throws IOException {
		for (Path file : files("src/main/resources/messages", ".properties")) {
			lacksNothing(file);
		}
	}

	@Test
	void theSignsOfWhoMakesPapers() throws IOException {
		List<Path> makers = files("src/main/java/org/mandat", ".java").stream()
			.filter((file) -> file.getParent().endsWith("paper") || file.toString().endsWith("Paper.java"))
			.toList();
		assertThat(makers).hasSizeGreaterThan(20);
		for (Path file : makers) {
			lacksNothing(file);
		}
	}

	private void lacksNothing(Path file) throws IOException {
		String missing = Files.readString(file)
			.codePoints()
			.filter((c) -> c > 0x20 && c != Fonts.REPLACEMENT && !this.fonts.prints(c))
			.distinct()
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		assertThat(missing).as("what no font of papers has, in " + file).isEmpty();
	}

	private static List<Path> files(String below, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(below))) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

}
