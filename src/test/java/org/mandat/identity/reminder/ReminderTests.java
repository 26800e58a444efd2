package org.mandat.identity.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who is reminded of what, in the queue of the mails. */
@MandatTests
class ReminderTests {

	private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 9);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Tenures tenures;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Sign sign;

	@Autowired
	private ApplicationContext context;

	private Space space;

	private IdentityWorld.Member member;

	@BeforeEach
	void open() {
		this.space = this.sign.space("test-valley", "lisna");
		this.member = IdentityWorld.member(this.context, this.space, "education");
		Walls.run(Reader.system(this.space.id()), () -> this.tasks.waiting(chair(), Languages.SOURCE, 100)
			.forEach((task) -> this.tasks.settle(task.id(), "done", task.version())));
	}

	@Test
	void tellsHowManyTasksAndNeverWhich() {
		give(TUESDAY.plusDays(1));
		remind(TUESDAY);
		assertThat(mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.get("text")).isEqualTo("identity.mail.tasks.text");
			assertThat(String.valueOf(mail.get("facts"))).contains("n1").doesNotContain("secret wording");
			assertThat(mail.get("optional")).isEqualTo(true);
			assertThat(String.valueOf(mail.get("path"))).startsWith("/s/lisna/work/tasks?post=");
		});
	}

	@Test
	void isQuietWithoutNewsAndForWhoWantsNone() throws Exception {
		remind(TUESDAY);
		assertThat(mails()).isEmpty();
		give(TUESDAY.plusDays(1));
		var session = IdentityWorld.cookies(this.mvc, this.member);
		this.mvc.perform(get("/account/notifications").cookie(session)).andExpect(status().isOk());
		this.mvc
			.perform(post("/account/notifications").cookie(session)
				.param("tasks", "never")
				.param("tenures", "never")
				.with(csrf()))
			.andExpect(redirectedUrl("/account/notifications"));
		remind(TUESDAY);
		assertThat(mails()).isEmpty();
		this.mvc
			.perform(post("/account/notifications").cookie(session)
				.param("tasks", "weekly")
				.param("tenures", "daily")
				.with(csrf()))
			.andExpect(redirectedUrl("/account/notifications"));
		remind(TUESDAY);
		assertThat(mails()).isEmpty();
		remind(TUESDAY.minusDays(1));
		assertThat(mails()).hasSize(1);
		this.mvc.perform(post("/account/notifications").cookie(session).param("tasks", "hourly").with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void tellsTheEndOfATenure() {
		this.owner.sql()
			.sql("update jurisdiction.tenure set until_on = ? where id = ?")
			.params(TUESDAY.plusDays(7), this.member.tenure())
			.update();
		remind(TUESDAY);
		assertThat(mails()).extracting((mail) -> mail.get("text")).containsExactly("identity.mail.tenureEnds.text");
		remind(TUESDAY.plusDays(1));
		assertThat(mails()).hasSize(1);
	}

	private void give(LocalDate due) {
		Walls.run(Reader.system(this.space.id()),
				() -> this.tasks.give(chair(), "work", null, Text.of(Map.of("sq", "secret wording")), due));
	}

	private UUID chair() {
		return this.owner.sql()
			.sql("select post_id from jurisdiction.tenure where id = ?")
			.param(this.member.tenure())
			.query(UUID.class)
			.single();
	}

	private void remind(LocalDate day) {
		Walls.run(Reader.system(this.space.id()),
				() -> this.reminders.remind(this.space, new ReminderDay(day, java.util.Set.of())));
	}

	private List<Map<String, Object>> mails() {
		return this.owner.sql()
			.sql("select text, facts, path, optional from platform.mail where tenure_id = ? order by made_at")
			.param(this.member.tenure())
			.query()
			.listOfRows();
	}

}
