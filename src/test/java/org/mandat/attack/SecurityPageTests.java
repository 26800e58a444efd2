package org.mandat.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/security.md} has a row for each requirement of levels 1 and 2 of the
 * chapters on sign-in, sessions and rights (ASVS 5.0.0), and names only tests that are
 * there.
 */
@Tag("attack")
class SecurityPageTests {

	private static final Path PAGE = Path.of("docs/security.md");

	private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Tests)(?:\\.([a-z][A-Za-z]+))?`");

	private static final Pattern MORE = Pattern.compile("(?:`|, )\\.([a-z][A-Za-z]+)`");

	/** How many of each section are of level 1 or 2; they come first in each. */
	private static final Map<String, Integer> SECTIONS = Map.ofEntries(Map.entry("6.1", 3), Map.entry("6.2", 12),
			Map.entry("6.3", 4), Map.entry("6.4", 4), Map.entry("6.5", 5), Map.entry("6.6", 3), Map.entry("6.8", 4),
			Map.entry("7.1", 3), Map.entry("7.2", 4), Map.entry("7.3", 2), Map.entry("7.4", 5), Map.entry("7.5", 2),
			Map.entry("7.6", 2), Map.entry("8.1", 2), Map.entry("8.2", 3), Map.entry("8.3", 1), Map.entry("8.4", 1),
			Map.entry("10.1", 2), Map.entry("10.2", 2), Map.entry("10.5", 5));

	@Test
	void hasARowForEachRequirement() throws IOException {
		TreeSet<String> rows = new TreeSet<>();
		Matcher row = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) ").matcher(Files.readString(PAGE));
		while (row.find()) {
			assertThat(rows.add(row.group(1))).as("a second row for " + row.group(1)).isTrue();
		}
		List<String> missing = new ArrayList<>();
		SECTIONS.forEach((section, count) -> IntStream.rangeClosed(1, count)
			.mapToObj((n) -> section + "." + n)
			.filter((number) -> !rows.contains(number))
			.forEach(missing::add));
		assertThat(missing).as("requirements without a row").isEmpty();
	}

	@Test
	void namesOnlyTestsThatAreThere() throws IOException {
		Map<String, String> tests = tests();
		List<String> gone = new ArrayList<>();
		for (String line : Files.readAllLines(PAGE)) {
			String last = "";
			Matcher named = Pattern.compile(NAMED.pattern() + "|" + MORE.pattern()).matcher(line);
			while (named.find()) {
				last = (named.group(1) == null) ? last : named.group(1);
				String method = (named.group(1) == null) ? named.group(3) : named.group(2);
				String source = tests.getOrDefault(last, "");
				if (source.isEmpty() || method != null && !source.contains("void " + method + "(")) {
					gone.add(last + "." + method);
				}
			}
		}
		assertThat(gone).as("tests that docs/security.md names and that are not there").isEmpty();
	}

	private static Map<String, String> tests() throws IOException {
		Map<String, String> tests = new LinkedHashMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
			}
		}
		return tests;
	}

}
