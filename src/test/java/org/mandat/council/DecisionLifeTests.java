package org.mandat.council;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.council.decision.FollowUp;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A decision from what it stands on to what became of it: superseded, asked about,
 * carried out.
 */
class DecisionLifeTests extends CouncilWorld {

	@Autowired
	FollowUp followUp;

	@Test
	void isSupersededByALaterOneOnlyAndItsTaskFallsAway() {
		UUID first = decision("Light the square");
		UUID second = decision("Light the square and the park");
		String label = label(second);
		assertThat(send(particulars(second), "by", label(first), "version", "0")).hasStatus(422)
			.bodyText()
			.contains("a later decision", label(first));
		assertThat(send(particulars(first), "by", label(first), "version", "0")).hasStatus(422);
		assertThat(send(particulars(first), "by", "900000/2026", "version", "0")).hasStatus(422);
		assertThat(send(particulars(first), "by", label, "reviewOn", TODAY.plusDays(90).toString(), "duty", "d01",
				"version", "0"))
			.hasStatus(303);
		assertThat(column("state", first, String.class)).isEqualTo("not-needed");
		assertThat(state(column("task_id", first, UUID.class))).isEqualTo("not-needed");
		assertThat(read(this.home + "council/decisions/" + first, "en")).bodyText()
			.contains("superseded by " + label, "Looked at again on", "mandate/duties/d01");
		assertThat(read(this.home + "council/decisions/" + second, "sr-Latn")).bodyText()
			.contains("Zamenjuje", label(first));
		assertThat(read(this.home + "council/decisions?state=superseded", "en")).bodyText().contains("superseded by");
		assertThat(send(particulars(first), "by", "", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("Somebody changed this decision meanwhile");
		assertThat(send(this.home + "council/follow-up", "state-" + first, "open")).hasStatus(303);
		assertThat(column("superseded_by", first, UUID.class, true)).as("open again, it stands for itself").isNull();
	}

	@Test
	void isCarriedOutWithWhatShowsItByItsOwnPost() {
		UUID one = decision("Ask the school for a room");
		UUID post = post("education");
		this.owner.sql()
			.sql("update council.decision set post_id = ? where space_id = ? and id = ?")
			.params(post, this.space.id(), one)
			.update();
		Sign.Person stranger = this.sign.in(this.space, "health");
		assertThat(as(stranger, one, "done", "Letter 12")).hasStatus(404);
		Sign.Person owning = this.sign.in(this.space, "education");
		assertThat(as(owning, one, "finished", "Letter 12")).hasStatus(422).bodyText().contains("Letter 12");
		assertThat(as(owning, one, "done", "x".repeat(501))).hasStatus(422).bodyText().contains("500");
		assertThat(as(owning, one, "done", "Letter 12 of the school")).hasStatus(303);
		assertThat(state(column("task_id", one, UUID.class))).isEqualTo("done");
		assertThat(read(this.home + "council/decisions/" + one, "en")).bodyText()
			.contains("Letter 12 of the school", "carried out");
	}

	@Test
	void asksTheChairThenTheCouncilOnceEachAndHoldsInAPause() {
		Space town = this.sign.space("test-valley", "ura");
		Sign.Person keeper = this.sign.in(town, "prevention-coordinator");
		UUID one = takenOver(town, keeper, TODAY.minusDays(60), TODAY.minusDays(32));
		look(town);
		look(town);
		assertThat(steps(town, one)).as("no draft yet, so only the chair is asked").containsExactly("chair");
		assertThat(page(keeper, "council/decisions/" + one)).contains("the chair was asked");
		String meeting = new CouncilCalls(this.mvc, keeper).meeting(TODAY.plusDays(5));
		look(town);
		look(town);
		assertThat(steps(town, one)).containsExactlyInAnyOrder("chair", "agenda");
		assertThat(page(keeper, "council/meetings/" + id(meeting))).containsOnlyOnce("me afat");
		assertThat(page(keeper, "council/decisions/" + one)).contains("the next meeting").doesNotContain("blame");
		UUID asked = this.owner.sql()
			.sql("select task_id from council.escalation where space_id = ? and decision_id = ? and step = 'chair'")
			.params(town.id(), one)
			.query(UUID.class)
			.single();
		assertThat(page(keeper, "work/tasks/" + asked)).contains("council/decisions/" + one);
		new CouncilCalls(this.mvc, keeper).send("council/follow-up", "state-" + one, "done");
		assertThat(taskState(town, asked)).as("what was asked falls away").isEqualTo("not-needed");
	}

	@Test
	void isFoundByWordsNumberYearAndStateAndGivenAsData() {
		UUID one = decision("Paint the bridge 100%");
		assertThat(read(this.home + "council/decisions?words=BRIDGE 100%", "en")).bodyText().contains("Paint the");
		assertThat(read(this.home + "council/decisions?words=bridge_100", "en")).bodyText().doesNotContain("Paint the");
		assertThat(read(this.home + "council/decisions?words=" + label(one) + "&year=" + TODAY.getYear(), "sq"))
			.bodyText()
			.contains("Paint the");
		assertThat(read(this.home + "council/decisions?year=1999", "en")).bodyText().doesNotContain("Paint the");
		assertThat(read(this.home + "council/decisions.json?words=bridge", "en")).hasStatusOk()
			.bodyText()
			.contains("\"number\"", label(one), "Paint the bridge 100%");
		assertThat(read(this.home + "council/decisions.csv?words=bridge", "en")).bodyText().contains("Superseded by");
	}

	@Test
	void setsRulesWithTheirDocumentOnly() {
		assertThat(read(this.home + "council/rules", "sq")).bodyText().contains("Kuorumi", "propozim i praktikës");
		assertThat(send(this.home + "council/rules", "value-chair-days", "21", "document-chair-days", ""))
			.hasStatus(422)
			.bodyText()
			.contains("Name the document");
		assertThat(send(this.home + "council/rules", "value-chair-days", "0", "document-chair-days", "Rules 1"))
			.hasStatus(422)
			.bodyText()
			.contains("a number from 1 to 365", "Rules 1");
		assertThat(send(this.home + "council/rules", "value-quorum", "all", "document-quorum", "Rules 1"))
			.hasStatus(422);
		assertThat(send(this.home + "council/rules", "value-quorum", "two-thirds", "document-quorum", "Rules 02-11"))
			.hasStatus(303);
		assertThat(read(this.home + "council/rules", "en")).bodyText().contains("set by Rules 02-11");
		assertThat(send(this.home + "council/rules", "value-quorum", "more-than-half", "document-quorum", ""))
			.hasStatus(303);
		assertThat(read(this.home + "council/rules", "en")).bodyText().doesNotContain("set by");
	}

	@Test
	void tiesItemsToWhatTheyAreAboutAndShowsTheThreadFromBothEnds() {
		String meeting = meeting(TODAY.plusDays(2), "phrase", "1");
		UUID item = items(meeting).getFirst();
		assertThat(send(this.home + "council/items/" + item + "/about", "duty", "no-such")).hasStatus(422);
		assertThat(send(this.home + "council/items/" + item + "/about", "duty", "d01")).hasStatus(303);
		assertThat(read(this.home + "council/items/" + item, "en")).bodyText().contains("mandate/duties/d01");
		assertThat(read(this.home + "mandate/duties/d01", "en")).bodyText().contains("council/items/" + item);
	}

	private UUID takenOver(Space town, Sign.Person keeper, LocalDate on, LocalDate due) {
		new CouncilCalls(this.mvc, keeper).send("council/minutes", "on", on.toString(), "take1", "true", "what1",
				"Repair the fence", "post1", keeper.post().toString(), "due1", due.toString());
		return this.owner.sql()
			.sql("select id from council.decision where space_id = ? order by id desc limit 1")
			.param(town.id())
			.query(UUID.class)
			.single();
	}

	private java.util.List<String> steps(Space town, UUID decision) {
		return this.owner.sql()
			.sql("select step from council.escalation where space_id = ? and decision_id = ?")
			.params(town.id(), decision)
			.query(String.class)
			.list();
	}

	private String taskState(Space town, UUID task) {
		return this.owner.sql()
			.sql("select state from work.task where space_id = ? and id = ?")
			.params(town.id(), task)
			.query(String.class)
			.single();
	}

	private void look(Space town) {
		Walls.run(Reader.system(town.id()), this.followUp::look);
	}

	private String page(Sign.Person keeper, String path) {
		return new CouncilCalls(this.mvc, keeper).read(path);
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult as(Sign.Person who, UUID decision, String state,
			String proof) {
		return new CouncilCalls(this.mvc, who).result("council/decisions/" + decision + "/outcome", "state", state,
				"proof", proof);
	}

	private String particulars(UUID decision) {
		return this.home + "council/decisions/" + decision + "/particulars";
	}

	private String label(UUID decision) {
		return column("number", decision, Integer.class) + "/" + column("year", decision, Integer.class);
	}

	private <T> T column(String name, UUID decision, Class<T> type, boolean orNull) {
		return this.owner.sql()
			.sql("select " + name + " from council.decision where space_id = ? and id = ?")
			.params(this.space.id(), decision)
			.query((row, n) -> row.getObject(1, type))
			.list()
			.getFirst();
	}

}
