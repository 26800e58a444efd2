package org.mandat.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A space does otherwise than the pack proposes: days, posts, steps that are left out.
 */
class ProcedureAdaptedTests extends CouncilWorld {

	private static final String PLAN = "council/procedures/yearly-plan";

	@Override
	@BeforeEach
	void office() {
		in("xk", "decan");
	}

	@AfterEach
	void asProposed() {
		for (String table : List.of("procedure_adapted", "procedure_kept", "procedure_step", "procedure_run")) {
			owner("delete from council." + table + " where space_id = ?", this.space.id());
		}
	}

	@Test
	void aRunTakesTheDaysThePostsAndTheStepsOfTheSpace() {
		UUID school = post("education");
		assertThat(adapt("days0", "33", "post0", school.toString(), "out1", "true", "document", "Rules 02-14"))
			.hasStatus(303);
		assertThat(read(this.home + "council/procedures", "en")).bodyText()
			.contains("Adapted here on", "set by Rules 02-14", "33 days", "left out here", "Education");
		assertThat(read(this.home + "council/procedures", "sr-Latn")).bodyText()
			.contains("ovde se izostavlja", "Počinje svake godine 1. decembra.");
		assertThat(read(this.home + PLAN, "sq")).bodyText().contains("Propozimi: sekretaria", "value=\"33\"");
		assertThat(send(this.home + PLAN + "/beginning")).hasStatus(303);
		assertThat(steps()).containsExactly("0 " + school + " " + TODAY.plusDays(33));
		assertThat(send(this.home + "work/tasks/" + task() + "/settlement", "state", "done", "version", "0"))
			.hasStatus(303);
		assertThat(steps()).as("the second step is left out").hasSize(2).last().asString().startsWith("2 ");
		assertThat(this.owner.sql()
			.sql("select count(*) from platform.audit_entry where space_id = ? and act = 'council.procedure-adapted'")
			.param(this.space.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatRunsGoesOnAndTheProposalHoldsAgainWhenNothingIsSaid() {
		assertThat(send(this.home + PLAN + "/beginning")).hasStatus(303);
		assertThat(adapt("out1", "true", "out2", "true", "out3", "true", "out4", "true")).hasStatus(303);
		assertThat(send(this.home + "work/tasks/" + task() + "/settlement", "state", "done", "version", "0"))
			.hasStatus(303);
		assertThat(read(this.home + "council/procedures", "en")).as("nothing is left, so it is completed")
			.bodyText()
			.contains("completed");
		assertThat(adapt()).hasStatus(303);
		assertThat(read(this.home + "council/procedures", "en")).bodyText()
			.doesNotContain("Adapted here on", "left out here");
	}

	@Test
	void badInputGetsOneSentenceAndNothingIsKept() {
		assertThat(adapt("days0", "0")).hasStatus(422).bodyText().contains("Step 1: give the days", "value=\"0\"");
		assertThat(adapt("days1", "soon")).hasStatus(422).bodyText().contains("Step 2: give the days", "soon");
		assertThat(adapt("days0", "731")).hasStatus(422);
		assertThat(adapt("post0", UUID.randomUUID().toString())).hasStatus(422).bodyText().contains("choose a post");
		assertThat(adapt("out0", "true", "document", "x".repeat(121))).hasStatus(422)
			.bodyText()
			.contains("Shorten the document to 120");
		assertThat(adapt("out0", "true", "out1", "true", "out2", "true", "out3", "true", "out4", "true")).hasStatus(422)
			.bodyText()
			.contains("needs at least one step", "Let it rest");
		assertThat(adapted()).isZero();
		assertThat(read(this.home + "council/procedures/none", "en")).hasStatus(404);
		assertThat(send(this.home + "council/procedures/none", "days0", "3")).hasStatus(404);
	}

	@Test
	void ofTwoWhoAdaptTheSecondSeesIt() {
		String shown = shown();
		assertThat(send(this.home + PLAN, "shown", shown, "days0", "11")).hasStatus(303);
		assertThat(send(this.home + PLAN, "shown", shown, "days0", "22")).hasStatus(409)
			.bodyText()
			.contains("Somebody adapted this procedure meanwhile", "value=\"22\"", "Adapted here on");
		assertThat(read(this.home + PLAN, "en")).bodyText().contains("value=\"11\"");
	}

	@Test
	void membersReadItAndOnlyTheSecretariatAdapts() {
		assertThat(adapt("days0", "12")).hasStatus(303);
		Sign.Person member = this.sign.in(this.space, "education");
		CouncilCalls calls = new CouncilCalls(this.mvc, member);
		assertThat(calls.read("council/procedures")).contains("12 days", "Adapted here on").doesNotContain(PLAN);
		assertThat(calls.result(PLAN, "days0", "3")).hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "iliri"), "prevention-coordinator");
		assertThat(new CouncilCalls(this.mvc, stranger).read("council/procedures")).doesNotContain("12 days");
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult adapt(String... said) {
		List<String> all = new java.util.ArrayList<>(List.of("shown", shown()));
		all.addAll(List.of(said));
		return send(this.home + PLAN, all.toArray(String[]::new));
	}

	private String shown() {
		String form = new String(read(this.home + PLAN, "en").getResponse().getContentAsByteArray(),
				java.nio.charset.StandardCharsets.UTF_8);
		Matcher found = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"").matcher(form);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private List<String> steps() {
		return this.owner.sql()
			.sql("""
					select s.n, t.post_id, s.due_on from council.procedure_step s
					  join work.task t on t.space_id = s.space_id and t.id = s.task_id
					 where s.space_id = ? order by s.n
					""")
			.param(this.space.id())
			.query((row, n) -> row.getInt(1) + " " + row.getObject(2, UUID.class) + " "
					+ row.getObject(3, LocalDate.class))
			.list();
	}

	private UUID task() {
		return this.owner.sql()
			.sql("select task_id from council.procedure_step where space_id = ? and state = 'open'")
			.param(this.space.id())
			.query(UUID.class)
			.single();
	}

	private int adapted() {
		return this.owner.sql()
			.sql("select count(*) from council.procedure_adapted where space_id = ?")
			.param(this.space.id())
			.query(Integer.class)
			.single();
	}

}
