package org.mandat.council;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Decisions and their tasks, their numbers, and what is taken over from earlier minutes.
 */
class CouncilDecisionTests extends CouncilWorld {

	@Test
	void standsAsItsTaskDoesWhereverItIsSettled() {
		UUID first = decision("Write to the ministry");
		UUID task = column("task_id", first, UUID.class);
		assertThat(send(this.home + "work/tasks/" + task + "/settlement", "state", "done", "version", "0"))
			.hasStatus(303);
		assertThat(column("state", first, String.class)).isEqualTo("done");
		assertThat(send(this.home + "council/follow-up", "state-" + first, "open")).hasStatus(303);
		assertThat(state(task)).isEqualTo("open");
		assertThat(column("state", first, String.class)).isEqualTo("open");
		assertThat(send(this.home + "council/follow-up", "state-" + first, "not-needed", "state-nothing", "done",
				"state-" + UUID.randomUUID(), "done"))
			.hasStatus(303);
		assertThat(state(task)).isEqualTo("not-needed");
		assertThat(read(this.home + "council/decisions?state=not-needed", "sq")).bodyText()
			.contains("Write to the ministry");
	}

	@Test
	void givesParallelWritersNumbersWithoutGaps() throws Exception {
		Space town = this.sign.space("test-valley", "iliri");
		Sign.Person keeper = this.sign.in(town, "prevention-coordinator");
		UUID post = keeper.post();
		List<Callable<Integer>> writers = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			String owner = (i % 3 == 0) ? UUID.randomUUID().toString() : post.toString();
			writers.add(() -> this.mvc.post()
				.uri("/s/" + town.slug() + "/council/minutes")
				.cookie(keeper.cookie())
				.with(csrf())
				.param("on", "2025-05-04")
				.param("take1", "true")
				.param("what1", "First")
				.param("post1", post.toString())
				.param("due1", "2025-06-01")
				.param("take2", "true")
				.param("what2", "Second")
				.param("post2", owner)
				.param("due2", "2025-06-01")
				.exchange()
				.getResponse()
				.getStatus());
		}
		int done = 0;
		try (ExecutorService many = Executors.newFixedThreadPool(6)) {
			for (Future<Integer> one : many.invokeAll(writers)) {
				done += (one.get() == 303) ? 1 : 0;
			}
		}
		assertThat(done).isEqualTo(16);
		assertThat(this.owner.sql()
			.sql("select number from council.decision where space_id = ? and year = 2025 order by number")
			.param(town.id())
			.query(Integer.class)
			.list()).containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
	}

	@Test
	void takesOverNothingThatNobodyTicked() {
		assertThat(send(this.home + "council/minutes/lines", "on", TODAY.minusDays(40).toString(), "text",
				"It was agreed that the mayor writes. We went home."))
			.hasStatusOk()
			.bodyText()
			.contains("It was agreed that the mayor writes.", "name=\"take1\"")
			.doesNotContain("We went home");
		assertThat(send(this.home + "council/minutes", "on", TODAY.minusDays(40).toString(), "what1", "Not ticked"))
			.hasStatus(422)
			.bodyText()
			.contains("tick at least one decision", "Not ticked");
	}

}
