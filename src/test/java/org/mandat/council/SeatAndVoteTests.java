package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.council.procedure.Procedures;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Seats, who was there and how was voted, and procedures that run by themselves. */
class SeatAndVoteTests extends CouncilWorld {

	@Autowired
	Procedures procedures;

	@Test
	void keepsSeatsBySectorOnlyWhereSomebodyWantsThem() {
		Sign.Person keeper = this.sign.in(this.sign.space("test-valley", "mrizi"), "prevention-coordinator");
		CouncilCalls calls = new CouncilCalls(this.mvc, keeper);
		assertThat(calls.read("council/seats")).contains("No seats are kept").doesNotContain("nobody speaks for");
		calls.send("council/seats/beginning");
		assertThat(calls.read("council/seats")).contains("Police", "Sectors that nobody speaks for", "Youth", "since");
		assertThat(calls.result("council/seats/beginning")).hasStatus(409).bodyText().contains("kept already");
		UUID police = in(keeper, "police-commander");
		UUID school = in(keeper, "education");
		assertThat(
				calls.result("council/seats", "post", police.toString(), "sector", "police", "from", TODAY.toString()))
			.hasStatus(422)
			.bodyText()
			.contains("has a seat in the same days");
		UUID seat = seat(keeper, police);
		assertThat(calls.result(at(seat), "post", police.toString(), "sector", "police", "substitute",
				police.toString(), "from", TODAY.toString(), "version", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("substitute is another post");
		assertThat(calls.result(at(seat), "post", police.toString(), "sector", "stars", "from", TODAY.toString(),
				"version", "0"))
			.hasStatus(422);
		assertThat(calls.result(at(seat), "post", police.toString(), "sector", "police", "from", TODAY.toString(),
				"until", TODAY.minusDays(1).toString(), "version", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("lies before the first");
		calls.send(at(seat), "post", police.toString(), "sector", "police", "substitute", school.toString(), "from",
				TODAY.minusDays(20).toString(), "until", TODAY.minusDays(1).toString(), "document", "02-7", "version",
				"0");
		assertThat(calls.result(at(seat), "post", police.toString(), "sector", "police", "from", TODAY.toString(),
				"version", "0"))
			.hasStatus(409);
		assertThat(calls.read("council/seats")).contains("Terms that are over", "02-7", "substitute:");
	}

	@Test
	void worksOutQuorumAndRefusesMoreVotesThanSeats() {
		String meeting = meeting(TODAY, "phrase", "1", "phrase", "3");
		List<UUID> items = items(meeting);
		UUID mayor = post("mayor");
		UUID school = post("education");
		String first = items.getFirst().toString();
		assertThat(send(meeting + "/presence", "how-" + mayor, "deputy", "how-" + school, "substitute", "for-" + first,
				"9", "against-" + first, "0", "version", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("Item 1 has 9 votes, but only 2 seats", "value=\"9\"");
		assertThat(votes(items.getFirst())).as("nothing was kept").isZero();
		assertThat(send(meeting + "/presence", "for-" + first, "many", "version", "0")).hasStatus(422)
			.bodyText()
			.contains("as numbers from 0");
		assertThat(send(meeting + "/presence", "how-" + mayor, "deputy", "how-" + school, "present", "left-" + school,
				items.getLast().toString(), "for-" + first, "2", "against-" + first, "0", "abstained-" + first, "0",
				"presided", mayor.toString(), "visitors", "Office of the mission\nUniversity", "version", "0"))
			.hasStatus(303);
		assertThat(read(meeting + "/presence", "en")).bodyText()
			.contains("no: 2 of", "no: 1 of", "not carried: 2 for", "University");
		assertThat(send(meeting + "/presence", "version", "0")).hasStatus(409);
		assertThat(send(meeting + "/record", "version", "1", "close", "true", "how-" + mayor, "deputy")).hasStatus(303);
		assertThat(read(meeting + "/presence", "sq")).bodyText().contains("zëvendësi i pranishëm", "University");
		assertThat(send(meeting + "/presence", "version", "2")).hasStatus(409);
		assertThat(read(this.home + "council/work", "en")).bodyText().contains("Who chaired", "held; the rules ask");
		Sign.Person police = this.sign.in(this.space, "police-commander");
		assertThat(new CouncilCalls(this.mvc, police).read("council/work")).contains("held; the rules ask")
			.doesNotContain("Who chaired");
	}

	@Test
	void letsAProcedureRunStepByStepAndOncePerDay() {
		Space town = this.sign.space("test-valley", "mrizi");
		Sign.Person keeper = this.sign.in(town, "prevention-coordinator");
		CouncilCalls calls = new CouncilCalls(this.mvc, keeper);
		look(town);
		assertThat(runs(town)).as("nobody let it run").isZero();
		calls.send("council/procedures/yearly-plan/running");
		this.owner.sql()
			.sql("update council.procedure_kept set since = since - 400 where space_id = ?")
			.param(town.id())
			.update();
		look(town);
		look(town);
		assertThat(runs(town)).isEqualTo(1);
		calls.send("council/procedures/yearly-plan/rest");
		for (String state : List.of("done", "not-needed")) {
			calls.send("work/tasks/" + task(town) + "/settlement", "state", state, "version", "0");
		}
		assertThat(calls.read("council/procedures")).contains("sent on", "carried out", "not needed", "Stop it");
		for (int n = 0; n < 3; n++) {
			calls.send("work/tasks/" + task(town) + "/settlement", "state", "done", "version", "0");
		}
		assertThat(calls.read("council/procedures")).contains("completed");
		calls.send("council/procedures/report-to-assembly/beginning");
		assertThat(calls.result("council/procedures/report-to-assembly/beginning")).hasStatus(409);
		UUID run = this.owner.sql()
			.sql("select id from council.procedure_run where space_id = ? and state = 'running'")
			.param(town.id())
			.query(UUID.class)
			.single();
		calls.send("council/procedure-runs/" + run + "/stop");
		assertThat(calls.result("council/procedure-runs/" + run + "/stop")).hasStatus(409);
		assertThat(calls.result("council/procedure-runs/" + UUID.randomUUID() + "/stop")).hasStatus(404);
		assertThat(calls.result("council/procedures/none/beginning")).hasStatus(404);
	}

	private void look(Space town) {
		Walls.run(Reader.system(town.id()), this.procedures::look);
	}

	private int runs(Space town) {
		return this.owner.sql()
			.sql("select count(*) from council.procedure_run where space_id = ?")
			.param(town.id())
			.query(Integer.class)
			.single();
	}

	private UUID task(Space town) {
		return this.owner.sql()
			.sql("select task_id from council.procedure_step where space_id = ? and state = 'open'")
			.param(town.id())
			.query(UUID.class)
			.single();
	}

	private int votes(UUID item) {
		return this.owner.sql()
			.sql("select count(*) from council.vote where space_id = ? and item_id = ?")
			.params(this.space.id(), item)
			.query(Integer.class)
			.single();
	}

	private UUID in(Sign.Person keeper, String kind) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ?")
			.params(keeper.space().id(), kind)
			.query(UUID.class)
			.single();
	}

	private UUID seat(Sign.Person keeper, UUID post) {
		return this.owner.sql()
			.sql("select id from council.seat where space_id = ? and post_id = ?")
			.params(keeper.space().id(), post)
			.query(UUID.class)
			.single();
	}

	private static String at(UUID seat) {
		return "council/seats/" + seat;
	}

}
