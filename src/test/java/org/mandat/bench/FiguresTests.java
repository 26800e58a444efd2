package org.mandat.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.mandat.bench.load.Figures;
import org.mandat.bench.load.Loop;
import org.mandat.bench.product.PlanLog;
import org.mandat.bench.product.Sql;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.ReportPage;
import org.mandat.bench.report.Result;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bench makes of what it saw. */
class FiguresTests {

	@Test
	void countsAnswersAndFailures() {
		AtomicInteger steps = new AtomicInteger();
		Figures figures = Loop.run(2, 0.05, (connection, n) -> {
			steps.incrementAndGet();
			if (n == 0) {
				throw new IllegalStateException("once");
			}
			return 10;
		});
		assertThat(figures.failed()).isEqualTo(2);
		assertThat(figures.answers()).isEqualTo(steps.get() - 2L);
		assertThat(figures.why()).contains("once");
	}

	@Test
	void tellsThePagesStatementsFromThoseOfJobs() {
		Sql sql = Sql.of(
				List.of(ran("select a", ""), ran("select a", ""), ran("select b", ""), ran("select inner", "")), 2,
				List.of("begin select inner end"));
		assertThat(sql.count()).isEqualTo(2);
		assertThat(sql.times()).containsOnlyKeys("select a", "select b");
		assertThat(sql.inside()).hasSize(1);
	}

	@Test
	void putsValuesBackIntoAStatement() {
		assertThat(Sql.literal(ran("select $1, $2, $1", "$1 = 'it''s', $2 = NULL")))
			.isEqualTo("select 'it''s', NULL, 'it''s'");
	}

	@Test
	void saysWhatIsMissedAndEscapesWhatItShows() {
		Report report = Report.empty();
		report.add(new Result("list", "List <of> tasks", new java.util.LinkedHashMap<>(Map.of("c1.p50", 4.5)),
				List.of(), List.of()));
		assertThat(report.budgets()).singleElement()
			.satisfies((line) -> assertThat(line.met()).isFalse())
			.satisfies((line) -> assertThat(line.ratio()).isEqualTo(1.5));
		assertThat(new ReportPage(report).html()).contains("List &lt;of&gt; tasks").doesNotContain("<script");
	}

	private static PlanLog.Ran ran(String text, String parameters) {
		return new PlanLog.Ran(text, parameters, JsonNodeFactory.instance.objectNode());
	}

}
