package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.bench.load.Figures;
import org.mandat.bench.load.Loop;
import org.mandat.bench.product.PlanLog;
import org.mandat.bench.product.Sql;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.ReportPage;
import org.mandat.bench.report.ReportText;
import org.mandat.bench.report.Result;
import org.mandat.platform.database.DataFolder;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bench makes of what it saw. */
class FiguresTests {

	@TempDir
	Path folder;

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
	void readsWhatRanBetweenTwoMarks() throws IOException {
		PlanLog log = log(plan("select 'bench 1 begins'"), plan("select a"), plan("select b"),
				plan("select 'bench 1 ends'"), plan("select c"));
		assertThat(log.between("bench 1 begins", "bench 1 ends")).hasValueSatisfying(
				(ran) -> assertThat(ran).extracting(PlanLog.Ran::text).containsExactly("select a", "select b"));
		assertThat(log(plan("select 'bench 1 begins'"), plan("select 'bench 1 ends'")).between("bench 1 begins",
				"bench 1 ends"))
			.contains(List.of());
	}

	@Test
	void countsNothingInALogThatWasEmptiedOrCutMeanwhile() throws IOException {
		assertThat(log(plan("select b"), plan("select 'bench 1 ends'")).between("bench 1 begins", "bench 1 ends"))
			.isEmpty();
		assertThat(log(plan("select 'bench 1 begins'"), plan("select a")).between("bench 1 begins", "bench 1 ends"))
			.isEmpty();
		assertThat(
				log(plan("select 'bench 1 begins'"), plan("select a").substring(0, 100), plan("select 'bench 1 ends'"))
					.between("bench 1 begins", "bench 1 ends"))
			.isEmpty();
		assertThat(new PlanLog(this.folder.resolve("none")).between("bench 1 begins", "bench 1 ends")).isEmpty();
	}

	@Test
	void callsNoBudgetMetOfWhichItHasNoFigure() {
		Report report = Report.empty();
		report.get("today", "State of play").with("c1.p95", 3).withUnknown("statements", "the log <was> emptied");
		assertThat(report.budgets()).filteredOn((line) -> line.budget().figure().equals("statements"))
			.singleElement()
			.satisfies((line) -> assertThat(line.met()).isFalse())
			.satisfies((line) -> assertThat(line.verdict()).isEqualTo("unknown"));
		assertThat(ReportText.of(report)).contains("statements unknown (the log <was> emptied)")
			.containsPattern("UNKNOWN today +statements +–");
		assertThat(new ReportPage(report).html()).contains("statements unknown: the log &lt;was&gt; emptied");
		assertThat(report.json()).contains("\"unknown\" : \"the log <was> emptied\"");
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
				List.of(), List.of(), Map.of()));
		assertThat(report.budgets()).singleElement()
			.satisfies((line) -> assertThat(line.met()).isFalse())
			.satisfies((line) -> assertThat(line.ratio()).isEqualTo(1.5));
		assertThat(new ReportPage(report).html()).contains("List &lt;of&gt; tasks").doesNotContain("<script");
	}

	/** The log of a server that wrote these lines. */
	private PlanLog log(String... written) throws IOException {
		Path file = new DataFolder(this.folder).serverLog();
		Files.createDirectories(file.getParent());
		Files.writeString(file, String.join("", written));
		return new PlanLog(this.folder);
	}

	private static String plan(String text) {
		return """
				2026-11-23 10:00:00.000 UTC [7] LOG:  duration: 0.010 ms  plan:
				\t{
				\t  "Query Text": "%s",
				\t  "Plan": { "Node Type": "Result", "Actual Total Time": 0.002 }
				\t}
				""".formatted(text);
	}

	private static PlanLog.Ran ran(String text, String parameters) {
		return new PlanLog.Ran(text, parameters, JsonNodeFactory.instance.objectNode());
	}

}
