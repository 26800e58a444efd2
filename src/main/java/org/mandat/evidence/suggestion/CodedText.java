package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

/**
 * A text that somebody coded from beginning to end.
 *
 * @param name its name, such as {@code en-a-01}
 * @param language its language tag
 * @param lines its sentences and headings with their themes
 */
public record CodedText(String name, String language, List<Line> lines) {

	/** Reads a file of the annotated set; its shape was checked with the pack. */
	public static CodedText read(String name, JsonNode file) {
		List<Line> lines = new ArrayList<>();
		int number = 0;
		for (JsonNode block : file.path("blocks")) {
			number++;
			if (block.has("heading")) {
				lines.add(new Line(block.path("heading").asString(), number, true, Set.of()));
			}
			for (JsonNode sentence : block.path("sentences")) {
				Set<String> themes = new LinkedHashSet<>(
						sentence.path("t").valueStream().map(JsonNode::asString).toList());
				lines.add(new Line(sentence.path("s").asString(), number, false, themes));
			}
		}
		return new CodedText(name, file.path("language").asString(), List.copyOf(lines));
	}

	/**
	 * Whether it holds single statements instead of a text: there is no neighbour to
	 * learn from, and nobody would write so.
	 */
	public boolean statements() {
		return this.lines.stream().noneMatch(Line::heading);
	}

	/** What somebody would have confirmed in it. */
	List<Earlier> confirmed() {
		return confirmed((line) -> true);
	}

	/** What somebody would have confirmed in some of its lines. */
	List<Earlier> confirmed(IntPredicate some) {
		return IntStream.range(0, this.lines.size())
			.filter(some)
			.mapToObj(this.lines::get)
			.filter((line) -> !line.heading())
			.map((line) -> new Earlier(line.words(), this.language, line.themes(), Set.of(), true, this.name))
			.toList();
	}

	/**
	 * Who wrote and coded it: the letter in its name, in whichever language; else the
	 * language, which then had a hand of its own.
	 */
	public String hand() {
		return this.name.replaceFirst("^\\w+-(?=[a-z])", "").replaceFirst("-\\d+$", "");
	}

}
