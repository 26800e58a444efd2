package org.mandat.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates write no style, no script and nothing unescaped, and no word of their own:
 * the content security policy and the message files depend on it.
 */
class TemplateSafetyTests {

	private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>");

	private static final Pattern READ_ALOUD = Pattern
		.compile("\\b(title|alt|placeholder|label|summary|aria-label|aria-description)=\"([^\"]*)\"");

	/** The names of the product and of file formats are the same in every language. */
	private static final Set<String> NAMES = Set.of("Mandat", "CSV", "JSON", "PDF", "DOCX");

	private final List<TemplateText> templates = TemplateText.all();

	@Test
	void nothingIsWrittenUnescaped() {
		List<String> wrong = new ArrayList<>();
		for (Path file : Tree.files(Tree.TEMPLATES, ".jte")) {
			if (Tree.read(file).contains("$unsafe")) {
				wrong.add(file.toString());
			}
		}
		assertThat(wrong).isEmpty();
	}

	/**
	 * By its name a form knows what it must never show again, also after a session ended.
	 */
	@Test
	void whatIsTypedInSecretIsNamedSo() {
		Pattern named = Pattern.compile("name = \"\\w*[pP]assword\\w*\"");
		List<String> wrong = new ArrayList<>();
		for (Path file : Tree.files(Tree.TEMPLATES, ".jte")) {
			Tree.read(file)
				.lines()
				.filter((line) -> line.contains("type = \"password\"") && !named.matcher(line).find())
				.forEach((line) -> wrong.add(file + ": " + line.strip()));
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void noTemplateHasStylesHandlersOrScripts() {
		List<String> wrong = new ArrayList<>();
		for (TemplateText template : this.templates) {
			Matcher tag = TAG.matcher(template.html());
			while (tag.find()) {
				if (Pattern.compile("(?i)\\s(style|on[a-z]+|hx-on[^=]*)\\s*=").matcher(tag.group(3)).find()
						|| Pattern.compile("(?i)=\\s*[\"']?\\s*javascript:").matcher(tag.group(3)).find()) {
					wrong.add(template.name() + ": " + tag.group());
				}
				if ("style".equalsIgnoreCase(tag.group(2)) || "script".equalsIgnoreCase(tag.group(2))
						&& tag.group(1).isEmpty() && !tag.group(3).contains("src=")) {
					wrong.add(template.name() + ": " + tag.group());
				}
			}
			if (Pattern.compile("(?is)<script[^>]*>\\s*[^<\\s]").matcher(template.html()).find()) {
				wrong.add(template.name() + " has a script with a body");
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void templatesSayNothingInAWordOfTheirOwn() {
		List<String> wrong = new ArrayList<>();
		for (TemplateText template : this.templates) {
			letters(TAG.matcher(template.html().replaceAll("(?is)<!(--.*?--|doctype[^>]*)>", " ")).replaceAll(" "))
				.forEach((word) -> wrong.add(template.name() + " says “" + word + "”"));
			Matcher aloud = READ_ALOUD.matcher(template.html());
			while (aloud.find()) {
				String where = template.name() + " " + aloud.group(1);
				letters(aloud.group(2)).forEach((word) -> wrong.add(where + " says “" + word + "”"));
			}
			for (String literal : template.literals()) {
				if (literal.matches(".*[^\\x00-\\x7F]\\p{L}.*") || literal.matches(".*\\p{Lu}\\p{Ll}+ \\p{L}+.*")) {
					wrong.add(template.name() + " gives “" + literal + "”");
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static List<String> letters(String text) {
		List<String> words = new ArrayList<>();
		Matcher word = Pattern.compile("[\\p{L}\\p{M}]{2,}").matcher(text.replaceAll("&[a-z]+;", " "));
		while (word.find()) {
			if (!NAMES.contains(word.group())) {
				words.add(word.group());
			}
		}
		return words;
	}

}
