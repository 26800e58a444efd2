package org.mandat.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.privacy.ActsOf;
import org.mandat.world.MandatTests;
import org.mandat.world.PersonsList;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each column that could tell something of a person has its answer in db/persons.txt:
 * what the person's own file says of it, and what erasure does with it. A new table
 * without an answer fails here; docs/personal-data.md is drawn from the same list.
 */
@MandatTests
class PersonalDataTests {

	private static final Path PAGE = Path.of("docs/personal-data.md");

	private static final Map<String, String> ANSWERS = Map.of("file",
			"Of the person: in the person's own file, taken away by erasure", "stays",
			"In the own file; stays, because posts, decisions and their times stay. The person behind has no name any more",
			"acts", "The tenure that acted: in the own file by number and days; stays", "words",
			"Free words, in which a name may stand: searched at an erasure, mended by hand", "none",
			"Nothing of a person");

	/** Text of any form, bytes, and identifiers that lead to a person. */
	private static final String TELLING = """
			select n.nspname || '.' || c.relname || ' ' || a.attname
			  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
			  join pg_type t on t.oid = a.atttypid
			 where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
			   and n.nspname !~ '^pg_|information_schema|^public$'
			   and c.relname not in ('schema_history', 'schema_fingerprint')
			   and (t.typname !~ '^_?(uuid|bool|int2|int4|int8|float4|float8|numeric|date|timestamp|timestamptz|tstzrange|daterange|xid8)$'
			        or t.typname in ('uuid', '_uuid') and (a.attname ~ '(person|account|tenure|user)|_by$|^chosen_'
			          or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
			                        and a.attnum = any(k.conkey) and a.attname <> 'space_id'
			                        and k.confrelid in ('jurisdiction.person'::regclass, 'jurisdiction.tenure'::regclass,
			                                            'identity.account'::regclass))))
			""";

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private ActsOf acts;

	@Test
	void everyColumnThatCouldTellSomethingHasExactlyOneAnswer() {
		Set<String> telling = new TreeSet<>(this.owner.sql().sql(TELLING).query(String.class).list());
		List<String> answered = new ArrayList<>();
		PersonsList.lines()
			.forEach((line) -> line.columns().forEach((column) -> answered.add(line.table() + " " + column)));
		Set<String> silent = new TreeSet<>(telling);
		silent.removeAll(answered);
		assertThat(silent).as("columns without an answer in db/persons.txt: is it in the person's file, is it erased?")
			.isEmpty();
		assertThat(answered).as("columns with two answers").doesNotHaveDuplicates();
		Set<String> gone = new TreeSet<>(answered);
		gone.removeAll(telling);
		assertThat(gone).as("lines of db/persons.txt about columns that are not there").isEmpty();
		assertThat(telling).hasSizeGreaterThan(150);
	}

	@Test
	void eachColumnOfATenureThatActedIsCountedInThePersonsFile() {
		Set<String> listed = PersonsList.lines()
			.stream()
			.filter((line) -> line.answer().equals("acts"))
			.map((line) -> line.table() + " " + line.columns().getFirst() + " " + line.why())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> counted = this.acts.columns()
			.stream()
			.map((column) -> column.table() + " " + column.tenure() + " " + column.when())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(counted).isEqualTo(listed);
	}

	@Test
	void theCommittedPageIsWhatTheListSays() throws IOException {
		String page = page();
		String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
		if (!page.equals(committed)) {
			Files.writeString(PAGE, page);
		}
		assertThat(committed)
			.as("docs/personal-data.md differed from db/persons.txt and was written again: look at it, commit it")
			.isEqualTo(page);
	}

	private static String page() {
		StringBuilder page = new StringBuilder(
				"""
						# Personal data

						Drawn from `db/persons.txt` by `PersonalDataTests`, which fails when this page differs from it, or when a column of the
						database that could tell something of a person has no answer there; do not edit. `ErasureTests` fills every column of the
						first table, erases, and finds nothing of the person in any table.
						""");
		for (String answer : List.of("file", "stays", "acts", "words", "none")) {
			page.append("\n## ").append(ANSWERS.get(answer)).append("\n\n| table | columns |");
			page.append("none".equals(answer) ? " why |\n| --- | --- | --- |\n" : "\n| --- | --- |\n");
			Map<String, String> rows = new TreeMap<>();
			PersonsList.lines()
				.stream()
				.filter((line) -> line.answer().equals(answer))
				.forEach(
						(line) -> rows
							.merge(line.table() + (line.why().isEmpty() ? "" : " " + line.columns()),
									"| `" + line.table() + "` | " + String.join(", ", line.columns()) + " |"
											+ ("none".equals(answer) ? " " + line.why() + " |\n" : "\n"),
									String::concat));
			rows.values().forEach(page::append);
		}
		return page.toString();
	}

}
