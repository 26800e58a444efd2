package org.mandat.evidence;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.world.MandatTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Fourteen days to correct, and what the hub's map names meanwhile and after. */
@MandatTests
class CorrectionTests extends CorrectionWorld {

	@Test
	void namesTheTownOnlyAfterItHasSeenAndItsDaysHavePassed() throws Exception {
		in("junik");
		hubSays("T25", 9);
		in("shtime");
		UUID source = hubSays("T25", 6);
		assertThat(cell(this.hub, "T25")).as("shared a moment ago").isZero();
		show(this.hub, "map").andExpect(content().string(containsString("Municipalities not named yet")));
		assertThat(cell(this.officer, "T25")).as("the town itself sees them at once").isEqualTo(6);
		assertThat(tasks()).isEqualTo(1);
		see();
		assertThat(tasks()).as("seen, so the task is done").isZero();
		assertThat(cell(this.hub, "T25")).as("the days run").isZero();
		daysPass(14);
		assertThat(cell(this.hub, "T25")).as("the last day").isZero();
		daysPass(15);
		assertThat(cell(this.hub, "T25")).isEqualTo(6);
		show(this.hub, "map/shtime/T25").andExpect(content().string(containsString("Sentence 1 asks")));
		UUID disputed = passages(source).getFirst();
		answer(disputed, "disputed", "", -1).andExpect(status().is(422));
		answer(disputed, "disputed", "We have three of them.", -1).andExpect(status().isSeeOther());
		assertThat(cell(this.hub, "T25")).as("five are left").isEqualTo(5);
		answer(disputed, "confirmed", "", -1).andExpect(status().isConflict());
		answer(disputed, "amended", "Since May we have three.", 0).andExpect(status().isSeeOther());
		assertThat(cell(this.hub, "T25")).isEqualTo(6);
		show(this.hub, "map/shtime/T25").andExpect(content().string(containsString("Since May we have three.")));
		show(this.hub, "corrections").andExpect(content().string(containsString("Since May we have three.")));
		hubSays("T25", 1);
		assertThat(cell(this.hub, "T25")).as("what is new waits for its own days").isEqualTo(6);
	}

	@Test
	void keepsStigmatisingThemesAndSmallNumbersFromOthersOnly() throws Exception {
		in("malisheve");
		hubSays("T04", 7);
		hubSays("T33", 3);
		see();
		daysPass(15);
		String map = body(this.hub, "map");
		assertThat(map).doesNotContain("evidence/map/malisheve/T04").doesNotContain("evidence/map/malisheve/T33");
		show(this.hub, "map/malisheve/T04").andExpect(content().string(not(containsString("Sentence 1 asks"))));
		show(this.hub, "map/malisheve/T33").andExpect(content().string(containsString("fewer than five")));
		String csv = body(this.hub, "map.csv");
		assertThat(csv).contains("\"malisheve\",\"Malishevë / Mališevo\",\"heard\",\"T04\"")
			.contains("\"closed\",\"\"");
		assertThat(csv.lines().filter((line) -> line.contains("\"malisheve\"") && line.contains("\"T33\"")))
			.allMatch((line) -> line.contains("\"withheld\",\"\""));
		assertThat(cell(this.officer, "T04")).isEqualTo(7);
		assertThat(cell(this.officer, "T33")).isEqualTo(3);
	}

}
