package org.mandat.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template itself writes, without what its expressions give: read from the class
 * that jte made, so that no second parser of templates is needed. Each expression is one
 * {@link #EXPRESSION}.
 */
record TemplateText(String name, String html, List<String> literals) {

	static final char EXPRESSION = '\uFFFC';

	private static final Path GENERATED = Path.of("target/generated-sources/jte/gg/jte/generated/precompiled");

	private static final Pattern LENGTHS = Pattern
		.compile("BinaryContent\\.load\\([^\"]*\"([^\"]+)\",\\s*([0-9, ]+)\\)");

	private static final Pattern STEP = Pattern.compile("writeBinaryContent\\(TEXT_PART_BINARY_(\\d+)\\)"
			+ "|writeUserContent\\(|writeContent\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");

	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	static List<TemplateText> all() {
		return Tree.files(GENERATED, ".java").stream().map(TemplateText::of).toList();
	}

	private static TemplateText of(Path file) {
		String source = Tree.read(file);
		List<String> parts = parts(file, source);
		StringBuilder html = new StringBuilder();
		Matcher step = STEP.matcher(source);
		while (step.find()) {
			if (step.group(1) != null) {
				html.append(parts.get(Integer.parseInt(step.group(1))));
			}
			else {
				html.append((step.group(2) != null) ? step.group(2) : EXPRESSION);
			}
		}
		List<String> literals = new ArrayList<>();
		Matcher literal = LITERAL.matcher(source.substring(Math.max(0, source.indexOf("public static void render("))));
		while (literal.find()) {
			literals.add(literal.group(1));
		}
		return new TemplateText(GENERATED.relativize(file).toString(), html.toString(), literals);
	}

	private static List<String> parts(Path file, String source) {
		Matcher lengths = LENGTHS.matcher(source);
		if (!lengths.find()) {
			return List.of();
		}
		Path binary = Path.of("target/classes")
			.resolve(Path.of("target/generated-sources/jte").relativize(file).resolveSibling(lengths.group(1)));
		try {
			byte[] bytes = Files.readAllBytes(binary);
			List<String> parts = new ArrayList<>();
			int at = 0;
			for (String length : lengths.group(2).split(",")) {
				int next = at + Integer.parseInt(length.strip());
				parts.add(new String(Arrays.copyOfRange(bytes, at, next), StandardCharsets.UTF_8));
				at = next;
			}
			return parts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
