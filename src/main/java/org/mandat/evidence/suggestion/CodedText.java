package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

	/** Its first or its second half, by lines. */
	CodedText half(boolean first) {
		int middle = this.lines.size() / 2;
		return new CodedText(this.name, this.language,
				first ? this.lines.subList(0, middle) : this.lines.subList(middle, this.lines.size()));
	}

	/** What somebody would have confirmed in it. */
	List<Earlier> confirmed() {
		return this.lines.stream()
			.filter((line) -> !line.heading())
			.map((line) -> new Earlier(line.words(), this.language, line.themes(), Set.of(), true, this.name))
			.toList();
	}

	/** Who wrote and coded it: its name without the running number. */
	public String hand() {
		return this.name.replaceAll("-\\d+$", "");
	}

}
