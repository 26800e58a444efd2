package org.mandat.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.AskedStatements;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** How much the state of play asks of the database: as much whatever waits. */
@MandatTests
class StatePlanTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

	@Test
	void asksTheSameForAnEmptyDeskAsForAFullOne() throws Exception {
		Space town = this.sign.space("lumebardh", "kodergure");
		Sign.Person coordinator = this.sign.in(town, "prevention-coordinator");
		today(coordinator);
		List<String> few = AskedStatements.by(() -> today(coordinator));
		coordinator.does(() -> {
			for (int n = 0; n < 40; n++) {
				this.tasks.give(coordinator.post(), "work", null, Text.of(Map.of("en", "Task " + n)),
						LocalDate.now().plusDays(n));
			}
			return true;
		});
		assertThat(AskedStatements.by(() -> today(coordinator))).hasSameSizeAs(few);
	}

	private void today(Sign.Person reader) {
		assertThat(this.mvc.get().uri("/s/" + reader.space().slug() + "/today").cookie(reader.cookie())).hasStatusOk();
	}

}
