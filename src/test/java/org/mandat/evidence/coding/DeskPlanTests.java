package org.mandat.evidence.coding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.world.AskedStatements;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The desk on a document of 2,000 codings: how many statements its page asks, and that
 * each reaches its rows by an index. How long it takes is measured elsewhere.
 */
@MandatTests
class DeskPlanTests {

	private static final int MANY = 2000;

	private static final int BUDGET = 10;

	@Autowired
	private Sign sign;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	private DeskWorld world;

	private Sign.Person officer;

	@BeforeEach
	void signIn() {
		this.world = new DeskWorld(this.imports, this.sources, this.sql, this.transactions);
		Space space = this.sign.space("xk", "skenderaj");
		this.officer = this.sign.in(space, "prevention-coordinator");
	}

	@Test
	void asksTheSameForTwentyCodingsAndForTwoThousand() throws Exception {
		UUID small = document(20);
		UUID large = document(MANY);
		page(large, 1000);
		List<String> few = page(small, 10);
		List<String> many = page(large, 1000);
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(BUDGET);
		assertThat(page(large, 1)).hasSameSizeAs(few);
		this.officer.does(() -> this.transactions.execute((status) -> {
			this.sql.sql("set local enable_seqscan = off").update();
			this.sql.sql("set local plan_cache_mode = force_generic_plan").update();
			for (String statement : many) {
				if (statement.contains("evidence.")) {
					assertThat(plan(statement)).as(statement).doesNotContain("Seq Scan");
				}
			}
			return true;
		}));
	}

	/** The plan of a statement, whatever its values. */
	private String plan(String statement) {
		StringBuilder numbered = new StringBuilder();
		int values = 0;
		for (char c : statement.toCharArray()) {
			numbered.append((c == '?') ? "$" + ++values : String.valueOf(c));
		}
		this.sql.sql("prepare asked as " + numbered).update();
		String plan = String.join("\n",
				this.sql
					.sql("explain execute asked"
							+ ((values == 0) ? "" : "(" + String.join(", ", Collections.nCopies(values, "null")) + ")"))
					.query(String.class)
					.list());
		this.sql.sql("deallocate asked").update();
		return plan;
	}

	/** The statements that the page of a sentence asks. */
	private List<String> page(UUID source, int n) throws Exception {
		return AskedStatements.by(() -> this.mvc
			.perform(get("/s/" + this.officer.space().slug() + "/evidence/sources/" + source + "/coding?sentence=" + n)
				.cookie(this.officer.cookie()))
			.andExpect(status().isOk()));
	}

	/** A document in which every sentence is coded. */
	private UUID document(int size) {
		StringBuilder text = new StringBuilder();
		for (int n = 1; n <= size; n++) {
			text.append("People fear being branded as spies in village ")
				.append(n)
				.append((n % 5 == 0) ? ".\n\n" : ". ");
		}
		UUID source = this.world.bring(this.officer.space(), text.toString(), false);
		List<Sentence> sentences = this.officer.does(() -> this.sources.sentences(source));
		Map<Statement, Integer> all = new LinkedHashMap<>();
		sentences.stream()
			.limit(size)
			.forEach((sentence) -> all.put(
					new Statement(sentence.span(), List.of("T08"), List.of(), Map.of(), List.of(), null, false, "bulk"),
					sentence.n()));
		this.officer.does(() -> this.codings.keepInBulk(source, all));
		return source;
	}

}
