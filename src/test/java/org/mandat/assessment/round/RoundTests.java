package org.mandat.assessment.round;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Whole rounds through the pages.
 */
class RoundTests extends RoundWorld {

	@Autowired
	private Repeating repeating;

	@Test
	void goesFromOpeningToClosingWithFourPartnersAndVisitors() {
		String round = open();
		assertThat(post(path("rounds"))).as("one at a time").hasStatus(409).bodyText().contains("Close it before");
		assertThat(post(round + "/links", "many", "3", "asked", "leading")).as("three would know each other")
			.hasStatus(422)
			.bodyText()
			.contains("at least 4");
		List<String> links = links(round, 4);
		assertThat(read(round)).contains("Fewer than three answers", "running");
		assertThat(answer(links.get(0), "D01.2", "1", "D06.1", "0")).hasStatus(303);
		assertThat(answer(links.get(1), "D01.2", "2")).hasStatus(303);
		assertThat(read(round)).contains("Fewer than three answers");
		assertThat(answer(links.get(2), "D01.2", "0")).hasStatus(303);
		assertThat(answer(links.get(3), "D01.2", "1")).hasStatus(303);
		assertThat(read(round)).contains("At least three answers").doesNotContain("median of");
		score(round, "D01.2", "3", "Used at the fair in May.");
		score(round, "D06.1", "1", "The line is the social worker's telephone.");
		score(round, "D06.3", "4", "Answered within two days.");
		assertThat(post(round + "/visitors", "version", "0", "from", "Two officers of Mrizi", "D01.2", "1"))
			.hasStatus(303);
		assertThat(read(path(""))).as("nothing holds before the closing").contains("0 of 60 are answered");
		assertThat(close(round, 1)).hasStatus(303);
		String closed = read(round);
		assertThat(closed).contains("The first round", "Two officers of Mrizi", "fewer than three answers",
				"for the next agenda", "held at 2.0 by a gate");
		assertThat(closed).containsPattern("D01\\.2</a></th>\\s*<td>3</td>\\s*<td>1</td>\\s*<td>1</td>");
		assertThat(read(path(""))).contains("3 of 60 are answered", "Mean 2.0; lowest: D06.1");
		assertThat(close(round, 2)).as("closed for good").hasStatus(303);
		assertThat(post(round + "/links", "many", "4")).hasStatus(422);
		assertThat(answer(links.getFirst(), "D01.2", "1")).hasStatus(404).bodyText().contains("leads nowhere");
	}

	@Test
	void letsAProofThatRanOutFallInTheNextRoundOnlyAndSaysWhyItMoved() {
		String first = open();
		score(first, "D02.1", "3", "Chaired by the deputy.");
		score(first, "D03.1", "2", "The annex is adopted.");
		score(first, "D04.5", "1", "Looked through.");
		assertThat(close(first, 0)).hasStatus(303);
		owner("update assessment.answer set proof_until = current_date - 3 where space_id = ? and benchmark = 'D02.1'");
		owner("update assessment.round set closed_on = closed_on - 300, opened_on = opened_on - 310 where space_id = ?");
		assertThat(read(path(""))).contains("renew: the proof held until", "level 3");
		String second = open();
		assertThat(read(second)).contains("One proof has run out", "falls at the closing to");
		assertThat(post(second + "/closing", "version", "0")).as("an empty round").hasStatus(409);
		score(second, "D04.5", "2", "A list is adopted.");
		assertThat(close(second, 0)).hasStatus(303);
		assertThat(read(second))
			.contains("Beside round 1", "2 questions moved", "fell: the proof was not renewed", "was not renewed.",
					"raised", "A list is adopted.", "before: 3.0")
			.doesNotContain("The annex is adopted.");
		assertThat(read(path(""))).contains("Mean 0.0; lowest: D02.1");
	}

	@Test
	void ofTwoWhoScoreTheSecondLosesNothing() {
		String round = open();
		score(round, "D01.2", "1", "What I know.");
		assertThat(post(round + "/questions/D01.2", "version", "-1", "level", "0", "reason", "My own words"))
			.hasStatus(409)
			.bodyText()
			.contains("What I know.", "My own words", "answered this question meanwhile");
		assertThat(post(round + "/visitors", "version", "7", "from", "Somebody", "D01.2", "1")).hasStatus(409)
			.bodyText()
			.contains("Somebody");
		assertThat(post(round + "/questions/D01.2", "version", "0", "level", "2", "reason", "no proof")).hasStatus(422);
	}

	@Test
	void isForWhoKeepsItAndAsksAgainAfterAYear() {
		String round = open();
		Sign.Person police = this.sign.in(this.officer.space(), "police-commander");
		assertThat(this.mvc.post().uri(round + "/closing").cookie(police.cookie()).with(csrf()).exchange())
			.hasStatus(404);
		score(round, "D01.2", "1", "One knows.");
		assertThat(close(round, 0)).hasStatus(303);
		int before = tasks();
		look();
		assertThat(tasks()).as("not before it is due").isEqualTo(before);
		assertThat(read(path(""))).contains("The next round is due by", "twelve months after the one closed on");
		owner("update assessment.round set closed_on = closed_on - 340, opened_on = opened_on - 340 where space_id = ?");
		look();
		look();
		assertThat(tasks()).as("asked once").isEqualTo(before + 1);
		String second = open();
		score(second, "D01.2", "2", "More know.");
		assertThat(close(second, 0)).hasStatus(303);
		assertThat(tasks()).as("what asked for it is done").isEqualTo(before);
	}

	@Test
	void asksSixtyDaysAfterANewMayorAndSaysSoWhereItIsLookedFor() {
		String round = open();
		score(round, "D01.2", "1", "One knows.");
		assertThat(close(round, 0)).hasStatus(303);
		owner("update assessment.round set closed_on = closed_on - 100, opened_on = opened_on - 100 where space_id = ?");
		int before = tasks();
		look();
		assertThat(tasks()).as("an acting mayor is none").isEqualTo(before);
		Sign.Person mayor = this.sign.in(this.officer.space(), "mayor");
		this.owner.sql()
			.sql("update jurisdiction.tenure set acting = false, from_on = current_date - 10 where id = ?")
			.param(mayor.tenure())
			.update();
		look();
		look();
		assertThat(tasks()).isEqualTo(before + 1);
		String due = Formats.date(new Language("en"), TODAY.plusDays(50));
		assertThat(read(path(""))).contains("A round is due by " + due, "after the new mayor took office");
		assertThat(read("/s/" + this.officer.space().slug() + "/briefing")).contains("A round is due by " + due);
		assertThat(read("/s/" + this.officer.space().slug() + "/today")).as("Today, as a task")
			.contains("after a new mayor took office");
		this.owner.sql()
			.sql("update jurisdiction.tenure set from_on = current_date - 70 where id = ?")
			.param(mayor.tenure())
			.update();
		look();
		assertThat(tasks()).as("one task: the day that was noted wrongly falls away").isEqualTo(before + 1);
		assertThat(read(path(""))).contains("A round was due by");
		this.owner.sql()
			.sql("update jurisdiction.tenure set acting = true where id = ?")
			.param(mayor.tenure())
			.update();
		look();
		assertThat(tasks()).as("nobody is mayor any more").isEqualTo(before);
	}

	private void look() {
		this.officer.does(() -> {
			this.repeating.look();
			return true;
		});
	}

	private int tasks() {
		return this.owner.sql()
			.sql("select count(*) from work.task where space_id = ? and origin_module = 'assessment' and state = 'open'")
			.param(this.officer.space().id())
			.query(Integer.class)
			.single();
	}

}
