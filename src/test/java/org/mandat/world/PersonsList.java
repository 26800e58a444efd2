package org.mandat.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What db/persons.txt says, line by line. */
public final class PersonsList {

	private static final Set<String> ANSWERS = Set.of("file", "stays", "acts", "words", "none");

	private PersonsList() {
	}

	/** All lines; one that says nothing known fails. */
	public static List<Line> lines() {
		try {
			return Files.readAllLines(Path.of("src/main/resources/db/persons.txt"))
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(PersonsList::line)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Line line(String line) {
		String[] halves = line.split(" : ", 2);
		List<String> words = Arrays.asList(halves[0].split(" "));
		String answer = words.getFirst();
		boolean acts = answer.equals("acts");
		if (!ANSWERS.contains(answer) || words.size() < 3 || acts && words.size() != 4
				|| answer.equals("none") != (halves.length == 2)) {
			throw new AssertionError("a line of db/persons.txt says nothing known: " + line);
		}
		return new Line(answer, words.get(1), acts ? List.of(words.get(2)) : words.subList(2, words.size()),
				acts ? words.get(3) : (halves.length == 2) ? halves[1] : "");
	}

	/** One line; {@code why} of an acts line is the column with the time. */
	public record Line(String answer, String table, List<String> columns, String why) {
	}

}
