package org.mandat.assessment.round;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What could tell who of the partners said what, attacked.
 */
class PartnerAnonymityTests extends RoundWorld {

	@Autowired
	private PartnerRepository partners;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void anAnswerByLinkLeavesNothingButCounts() {
		String round = open();
		List<String> links = links(round, 5);
		Map<String, Long> before = rows();
		assertThat(answer(links.get(0), "D01.2", "4", "D02.1", "3")).hasStatus(303);
		Map<String, Long> after = rows();
		assertThat(after.remove("assessment.partner_link")).isEqualTo(before.remove("assessment.partner_link") - 1);
		assertThat(after).as("no audit row, no form, no search entry, no task, nowhere").isEqualTo(before);
		assertThat(answer(links.get(0), "D01.2", "0")).as("a link counts once")
			.hasStatus(409)
			.bodyText()
			.contains("was used before");
		assertThat(get(links.get(0), null)).as("nobody can ask whether a link was used").hasStatusOk();
		assertThat(sum(round)).isEqualTo(2);
		assertThat(answer(links.get(1), "D01.2", "9")).hasStatus(422);
		assertThat(answer(links.get(1))).as("nothing said").hasStatus(422);
		assertThat(answer("/partners/" + "A".repeat(120), "D01.2", "1")).hasStatus(404);
		assertThat(sum(round)).isEqualTo(2);
	}

	@Test
	void noColumnKeepsAMomentAnAddressOrTheNumberOfARow() {
		assertThat(this.owner.sql().sql("""
				select table_name || '.' || column_name from information_schema.columns
				 where table_schema = 'assessment' and table_name in ('partner_box', 'partner_link')
				   and (data_type ~ 'time|date|inet|serial' or column_default ~ 'nextval|now'
				        or data_type = 'uuid' and column_name not in ('space_id', 'round_id'))
				""").query(String.class).list()).isEmpty();
	}

	@Test
	void ofTwoAnswersNothingIsEverShownAndNothingStaysAfterTheClosing() {
		String round = open();
		List<String> links = links(round, 4);
		answer(links.get(0), "D01.2", "4");
		answer(links.get(1), "D01.2", "4");
		score(round, "D01.2", "1", "One knows.");
		assertThat(close(round, 0)).hasStatus(303);
		assertThat(read(round)).contains("fewer than three answers").doesNotContain("for the next agenda");
		for (String table : List.of("partner_link", "partner_box")) {
			assertThat(count("assessment." + table)).isZero();
		}
		assertThat(this.owner.sql()
			.sql("select partners from assessment.round where space_id = ?")
			.param(this.officer.space().id())
			.query(Integer.class)
			.single()).as("how many answered is kept in steps").isZero();
	}

	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		this.owner.sql().sql("""
				select table_schema || '.' || table_name, bool_or(column_name = 'space_id')
				  from information_schema.columns join information_schema.tables using (table_schema, table_name)
				 where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema|bench)' group by 1
				""").query((row, n) -> Map.entry(row.getString(1), row.getBoolean(2))).list().forEach((table) -> {
			if (table.getValue()) {
				rows.put(table.getKey(), count(table.getKey()));
			}
		});
		rows.put("platform.form_done",
				this.owner.sql().sql("select count(*) from platform.form_done").query(Long.class).single());
		return rows;
	}

	/** How many levels were chosen in all, as only the installation itself can tell. */
	private int sum(String round) {
		UUID id = UUID.fromString(round.substring(round.lastIndexOf('/') + 1));
		return this.officer.does(() -> this.transactions.execute((status) -> this.partners.box(id).orElseThrow()))
			.counts()
			.values()
			.stream()
			.flatMapToInt(Arrays::stream)
			.sum();
	}

}
