package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.council.decision.FollowUp;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds between a decision and its day, whoever sits on the chair. */
class FollowUpTests extends CouncilWorld {

	@Autowired
	FollowUp followUp;

	@Override
	@BeforeEach
	void office() {
		in("xk", "strpce");
	}

	@AfterEach
	void endPauses() {
		owner("delete from jurisdiction.pause where space_id = ?", this.space.id());
	}

	@Test
	void asksNobodyWhileAnEmergencyPauseRunsAndGoesOnAfterIt() {
		this.sign.in(this.space, "mayor");
		UUID decision = decision("Repair the fence of the playground");
		owner("update council.decision set due_on = ? where id = ?", TODAY.minusDays(40), decision);
		owner("update work.task set due_on = ? where id = ?", TODAY.minusDays(40),
				column("task_id", decision, UUID.class));
		assertThat(send(this.home + "pauses")).hasStatus(303);
		look();
		assertThat(steps(decision)).as("a pause holds every step").isEmpty();
		assertThat(read(this.home + "council/decisions/" + decision, "en")).bodyText()
			.contains("Repair the fence of the playground");
		owner("delete from jurisdiction.pause where space_id = ?", this.space.id());
		look();
		look();
		assertThat(steps(decision)).as("each once").contains("chair").doesNotHaveDuplicates();
	}

	@Test
	void theTaskGoesToTheNewHolderAndTheDecisionStaysAsItIs() {
		Sign.Person before = this.sign.in(this.space, "education");
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", "Lend the gym on Sundays",
				"post1", before.post().toString(), "due1", TODAY.plusDays(20).toString()))
			.hasStatus(303);
		UUID decision = this.owner.sql()
			.sql("select id from council.decision where space_id = ? and meeting_id = ?")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.single();
		String stands = row(decision);
		assertThat(new CouncilCalls(this.mvc, before).read("today")).contains("Lend the gym on Sundays");
		owner("update jurisdiction.tenure set during = tstzrange(lower(during), now()) where space_id = ?"
				+ " and post_id = ? and upper(during) is null", this.space.id(), before.post());
		Sign.Person after = this.sign.onPost(this.space, before.post());
		assertThat(new CouncilCalls(this.mvc, after).read("today")).contains("Lend the gym on Sundays");
		assertThat(this.mvc.get().uri(this.home + "today").cookie(before.cookie()).exchange())
			.as("whoever left sees nothing any more")
			.doesNotHave(new org.assertj.core.api.Condition<>((page) -> page.getResponse().getStatus() == 200,
					"an open page"));
		assertThat(row(decision)).as("number, words, post, day and task").isEqualTo(stands);
		assertThat(new CouncilCalls(this.mvc, after).result("council/decisions/" + decision + "/outcome", "state",
				"done", "proof", "Letter 4"))
			.hasStatus(303);
		assertThat(column("state", decision, String.class)).isEqualTo("done");
	}

	private String row(UUID decision) {
		return this.owner.sql()
			.sql("select d::text || x.words from council.decision d join council.decision_text x"
					+ " on x.space_id = d.space_id and x.decision_id = d.id where d.space_id = ? and d.id = ?")
			.params(this.space.id(), decision)
			.query(String.class)
			.single();
	}

	private List<String> steps(UUID decision) {
		return this.owner.sql()
			.sql("select step from council.escalation where space_id = ? and decision_id = ?")
			.params(this.space.id(), decision)
			.query(String.class)
			.list();
	}

	private void look() {
		Walls.run(Reader.system(this.space.id()), this.followUp::look);
	}

}
