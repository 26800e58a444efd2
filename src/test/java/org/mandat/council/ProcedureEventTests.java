package org.mandat.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.council.decision.FollowUp;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Procedures that an event triggers, and matters that are sent on and come back. */
class ProcedureEventTests extends CouncilWorld {

	@Autowired
	FollowUp followUp;

	@Override
	@BeforeEach
	void office() {
		in("xk", "peje");
	}

	@AfterEach
	void rest() {
		owner("delete from council.procedure_kept where space_id = ?", this.space.id());
		owner("delete from jurisdiction.pause where space_id = ?", this.space.id());
	}

	@Test
	void aClosedMeetingBeginsOnlyWhatTheSpaceLetsRunAndOnce() {
		let("minutes-go-out");
		String meeting = meeting(TODAY, "phrase", "1");
		close(meeting);
		assertThat(runs(meeting)).containsExactly("minutes-go-out");
		assertThat(open(meeting)).hasSize(1)
			.allSatisfy((step) -> assertThat(title(step)).startsWith("Circulate the minutes to the members ("));
		assertThat(send(meeting + "/reopening", "reason", "A line is missing", "version", version(meeting)))
			.hasStatus(303);
		close(meeting);
		assertThat(runs(meeting)).as("closed again, it goes on").containsExactly("minutes-go-out");
		settle(open(meeting).getFirst());
		assertThat(title(open(meeting).getFirst())).startsWith("Publish the public extract");
		assertThat(read(this.home + "council/procedures", "sq")).bodyText()
			.contains("Fillon kur mbyllet një mbledhje", "council/meetings/" + id(meeting));
		assertThat(send(this.home + "council/procedures/minutes-go-out/beginning")).hasStatus(404);
	}

	@Test
	void whatIsSentForReviewMayComeBackAndIsTakenAgain() {
		let("legality-review");
		String first = meeting(TODAY, "phrase", "1");
		close(first);
		assertThat(send(first + "/circulation")).hasStatus(303);
		assertThat(runs(first)).as("not approved yet").isEmpty();
		close(meeting(TODAY, "phrase", "1"));
		assertThat(runs(first)).containsExactly("legality-review");
		settle(open(first).getFirst());
		assertThat(read(this.home + "council/procedures", "en")).bodyText().contains("sent for legality review", "ask");
		UUID run = run(first);
		assertThat(send(this.home + "council/procedure-runs/" + run + "/return")).hasStatus(303);
		assertThat(read(this.home + "council/procedures", "sr-Latn")).bodyText().contains("vraćeno sa primedbama");
		assertThat(title(open(first).getFirst())).startsWith("Send the decisions for legality review");
		assertThat(send(this.home + "council/procedure-runs/" + run + "/return")).as("this step cannot come back")
			.hasStatus(409);
		settle(open(first).getFirst());
		settle(open(first).getFirst());
		settle(open(first).getFirst());
		assertThat(open(first)).isEmpty();
		assertThat(states(first)).containsExactly("done", "returned", "done", "done", "done");
		assertThat(send(this.home + "council/procedure-runs/" + run + "/return")).hasStatus(409);
		assertThat(send(this.home + "council/procedure-runs/" + UUID.randomUUID() + "/return")).hasStatus(404);
	}

	@Test
	void aLateDecisionAsksItsOwnPostOnceAndNotWhileAPauseRuns() {
		let("late-decision");
		UUID decision = decision("Repaint the crossing");
		UUID school = post("education");
		owner("update council.decision set post_id = ?, due_on = ? where id = ?", school, TODAY.minusDays(3), decision);
		owner("update council.procedure_kept set since = since - 30 where space_id = ?", this.space.id());
		assertThat(send(this.home + "pauses")).hasStatus(303);
		look();
		assertThat(about(decision)).isEmpty();
		owner("delete from jurisdiction.pause where space_id = ?", this.space.id());
		look();
		look();
		assertThat(about(decision)).containsExactly("late-decision");
		UUID task = this.owner.sql()
			.sql("select s.task_id from council.procedure_step s join council.procedure_run r"
					+ " on r.space_id = s.space_id and r.id = s.run_id where r.space_id = ? and r.subject = ?")
			.params(this.space.id(), decision)
			.query(UUID.class)
			.single();
		assertThat(this.owner.sql()
			.sql("select post_id from work.task where space_id = ? and id = ?")
			.params(this.space.id(), task)
			.query(UUID.class)
			.single()).isEqualTo(school);
		assertThat(title(task)).as("by its number only")
			.isEqualTo("Say what would help to carry out the decision (" + column("number", decision, Integer.class)
					+ "/" + TODAY.getYear() + ")");
	}

	@Test
	void whatWasCarriedOutIsToldBackButNotTheApprovalOfMinutes() {
		let("told-back");
		UUID decision = decision("Open the reading room");
		UUID dropped = decision("Open the second reading room");
		assertThat(send(this.home + "council/follow-up", "state-" + dropped, "not-needed")).hasStatus(303);
		assertThat(about(dropped)).as("nothing was carried out").isEmpty();
		assertThat(send(this.home + "council/follow-up", "state-" + decision, "done")).hasStatus(303);
		assertThat(about(decision)).containsExactly("told-back");
		String first = meeting(TODAY, "phrase", "1");
		close(first);
		assertThat(send(first + "/circulation")).hasStatus(303);
		String next = meeting(TODAY, "phrase", "1");
		close(next);
		UUID approval = this.owner.sql()
			.sql("select approved_by from council.meeting where space_id = ? and id = ?")
			.params(this.space.id(), id(first))
			.query(UUID.class)
			.single();
		assertThat(column("state", approval, String.class)).isEqualTo("done");
		assertThat(about(approval)).isEmpty();
	}

	@Test
	void anEventInAPauseIsNotLostAndItsDaysCountFromTheEnd() {
		let("minutes-go-out");
		assertThat(send(this.home + "pauses")).hasStatus(303);
		LocalDate until = this.owner.sql()
			.sql("select until_on from jurisdiction.pause where space_id = ?")
			.param(this.space.id())
			.query(LocalDate.class)
			.single();
		String meeting = meeting(TODAY, "phrase", "1");
		close(meeting);
		assertThat(this.owner.sql()
			.sql("select s.due_on from council.procedure_step s join council.procedure_run r"
					+ " on r.space_id = s.space_id and r.id = s.run_id where r.space_id = ? and r.subject = ?")
			.params(this.space.id(), id(meeting))
			.query(LocalDate.class)
			.single()).isEqualTo(until.plusDays(5));
	}

	private void let(String key) {
		assertThat(send(this.home + "council/procedures/" + key + "/running")).hasStatus(303);
	}

	private void close(String meeting) {
		assertThat(send(meeting + "/record", "version", version(meeting), "close", "true")).hasStatus(303);
	}

	private void settle(UUID task) {
		assertThat(send(this.home + "work/tasks/" + task + "/settlement", "state", "done", "version", "0"))
			.hasStatus(303);
	}

	private void look() {
		Walls.run(Reader.system(this.space.id()), this.followUp::look);
	}

	private List<String> runs(String meeting) {
		return about(id(meeting));
	}

	private List<String> about(UUID subject) {
		return this.owner.sql()
			.sql("select key from council.procedure_run where space_id = ? and subject = ? order by key")
			.params(this.space.id(), subject)
			.query(String.class)
			.list();
	}

	private UUID run(String meeting) {
		return this.owner.sql()
			.sql("select id from council.procedure_run where space_id = ? and subject = ?")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.single();
	}

	private List<UUID> open(String meeting) {
		return this.owner.sql()
			.sql("select task_id from council.procedure_step where space_id = ? and run_id = ? and state = 'open'")
			.params(this.space.id(), run(meeting))
			.query(UUID.class)
			.list();
	}

	private List<String> states(String meeting) {
		return this.owner.sql()
			.sql("select state from council.procedure_step where space_id = ? and run_id = ? order by turn, n")
			.params(this.space.id(), run(meeting))
			.query(String.class)
			.list();
	}

	private String title(UUID task) {
		return this.owner.sql()
			.sql("select title from work.task_text where space_id = ? and task_id = ? and lang = 'en'")
			.params(this.space.id(), task)
			.query(String.class)
			.single();
	}

}
