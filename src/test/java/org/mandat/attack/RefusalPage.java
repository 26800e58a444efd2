package org.mandat.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with the numbers of what was tried and refused. */
class RefusalPage {

	private static final Pattern LINE = Pattern.compile("(?m)^\\| ([^|]+?) \\|((?: \\d+ \\|)+)$");

	private final Map<String, long[]> roles = new LinkedHashMap<>();

	private final Map<String, Long> tables = new TreeMap<>();

	private long elsewhere;

	private long nobody;

	void role(String role, long rights, long pages, long forms) {
		long[] row = this.roles.computeIfAbsent(role, (any) -> new long[4]);
		row[0] = rights;
		row[2] = pages;
		row[3] = forms;
	}

	void opened(String role, long pages) {
		this.roles.computeIfAbsent(role, (any) -> new long[4])[1] = pages;
	}

	void elsewhere(long tries, long withoutSession) {
		this.elsewhere = tries;
		this.nobody = withoutSession;
	}

	void table(String table, long tries) {
		this.tables.put(table, tries);
	}

	String text() {
		StringBuilder page = new StringBuilder(
				"""
						# What was tried and refused

						Counted by `RefusedRolesTests` over HTTP against the whole product with two filled towns; nothing was let through, or the test would
						fail. It also fails if this page claims more than it tried. To write it anew: take the page away and run the test.

						## Addresses by role

						Every address of a space (`docs/permissions.md`), asked by somebody of each role on a post of the town itself: as a page, and as a form
						with a true token. Refused is 404, the same page as for what never was. The pages that open are the proof that it can be otherwise.

						| role | rights | pages that opened | pages refused | forms refused |
						| --- | ---: | ---: | ---: | ---: |
						""");
		long[] all = new long[4];
		new TreeMap<>(this.roles).forEach((role, row) -> {
			line(page, role, row);
			for (int n = 1; n < row.length; n++) {
				all[n] += row[n];
			}
		});
		line(page, "all roles", all);
		page.append("\n## The same addresses elsewhere\n\n| who | refused |\n| --- | ---: |\n");
		line(page, "each role in another town: 404", new long[] { this.elsewhere });
		line(page, "without a session: led to the sign-in", new long[] { this.nobody });
		page.append(
				"""

						## Records of another town

						One record of each table of the other town, put by each role at every address of the own town that takes a record and that the role may
						use. A page is 404; a form changes no row of the other town.

						| table | tries |
						| --- | ---: |
						""");
		this.tables.forEach((table, tries) -> line(page, "`" + table + "`", new long[] { tries }));
		line(page, "all tables", new long[] { this.tables.values().stream().mapToLong(Long::longValue).sum() });
		return page.toString();
	}

	/** Whether all of it was tried in this run. */
	boolean whole() {
		return !this.roles.isEmpty() && !this.tables.isEmpty() && this.elsewhere > 0;
	}

	/** The lines of that page with a number above what was counted here. */
	List<String> claimsMore(String committed) {
		Map<String, List<Long>> here = numbers(text());
		List<String> more = new ArrayList<>();
		numbers(committed).forEach((name, claimed) -> {
			List<Long> counted = here.getOrDefault(name, List.of());
			for (int n = 0; n < claimed.size(); n++) {
				if (n >= counted.size() || claimed.get(n) > counted.get(n)) {
					more.add(name + ": " + claimed + " claimed, " + counted + " counted");
					break;
				}
			}
		});
		return more;
	}

	private static Map<String, List<Long>> numbers(String page) {
		Map<String, List<Long>> numbers = new LinkedHashMap<>();
		Matcher line = LINE.matcher(page);
		while (line.find()) {
			List<Long> row = new ArrayList<>();
			for (String number : line.group(2).split("\\|")) {
				if (!number.isBlank()) {
					row.add(Long.parseLong(number.strip()));
				}
			}
			numbers.put(line.group(1), row);
		}
		return numbers;
	}

	private static void line(StringBuilder page, String name, long[] numbers) {
		page.append("| ").append(name).append(" |");
		for (long number : numbers) {
			page.append(' ').append(number).append(" |");
		}
		page.append('\n');
	}

}
