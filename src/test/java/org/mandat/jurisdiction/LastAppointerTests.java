package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Somebody who can appoint stays in each space, whoever ends whom and when. */
@MandatTests
class LastAppointerTests {

	private static final String REFUSED = "jurisdiction.tenure.refused.lastAppointer";

	@Autowired
	private Sign sign;

	@Autowired
	private Tenures tenures;

	@Autowired
	private Posts posts;

	@Autowired
	private SpaceDays days;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private MockMvc mvc;

	@Test
	void refusesToEndTheLastOneTodayAndAhead() {
		Sign.Person only = this.sign.in(space("klokot"), "prevention-coordinator");
		assertThat(end(only, 0)).isEqualTo(REFUSED);
		assertThat(end(only, 400)).isEqualTo(REFUSED);
		assertThat(running(only)).isTrue();
		Sign.Person second = this.sign.in(only.space(), "system-administrator");
		assertThat(end(only, 0)).isEqualTo("done");
		assertThat(end(second, 0)).isEqualTo(REFUSED);
	}

	@Test
	void countsNobodyWhoCannotGetIn() {
		Sign.Person only = this.sign.in(space("mamusha"), "prevention-coordinator");
		UUID other = only.does(() -> done(this.tenures
			.appoint(new Appointment(this.posts.ofKind("system-administrator").orElseThrow().id(),
					new Appointment.Who.Fresh("Never Invited", "", "never@example.org"), today(), null, false, null))));
		assertThat(end(only, 0)).isEqualTo(REFUSED);
		assertThat(only.does(() -> said(this.tenures.end(other, today(), null, 0)))).isEqualTo("done");
	}

	@Test
	void leavesNoGapBetweenTwoWhoBothGo() {
		Sign.Person first = this.sign.in(space("novo-brdo"), "prevention-coordinator");
		Sign.Person second = this.sign.in(first.space(), "system-administrator");
		assertThat(end(first, 40)).isEqualTo("done");
		assertThat(end(second, 60)).isEqualTo(REFUSED);
		assertThat(end(second, 20)).isEqualTo(REFUSED);
		assertThat(end(second, 5)).isEqualTo("done");
		assertThat(end(first, 30)).isEqualTo(REFUSED);
		assertThat(end(first, 90)).isEqualTo("done");
	}

	@Test
	void refusesToTakeBackTheSuccessorOfWhoLeaves() {
		Sign.Person leaving = this.sign.in(space("rahovec"), "prevention-coordinator");
		UUID coming = leaving.does(() -> done(this.tenures.appoint(new Appointment(leaving.post(),
				new Appointment.Who.Known(someoneWithAccount(leaving)), today().plusDays(11), null, true, null))));
		assertThat(end(leaving, 9)).isEqualTo(REFUSED);
		assertThat(end(leaving, 10)).isEqualTo("done");
		assertThat(leaving.does(() -> said(this.tenures.withdraw(coming, 0)))).isEqualTo(REFUSED);
	}

	@Test
	void letsOneOfTwoWhoEndEachOtherStay() throws Exception {
		for (int round = 0; round < 10; round++) {
			Space space = space("strpce");
			List<Sign.Person> both = List.of(this.sign.in(space, "prevention-coordinator"),
					this.sign.in(space, "system-administrator"));
			CyclicBarrier together = new CyclicBarrier(2);
			List<Future<String>> said = new ArrayList<>();
			try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
				for (int i = 0; i < 2; i++) {
					Sign.Person by = both.get(i);
					Sign.Person other = both.get(1 - i);
					said.add(hands.submit(() -> {
						together.await();
						return by.does(() -> said(this.tenures.end(other.tenure(), today(), null, 0)));
					}));
				}
			}
			assertThat(List.of(said.get(0).get(), said.get(1).get())).containsExactlyInAnyOrder("done", REFUSED);
		}
	}

	@Test
	void saysItOnThePageAndKeepsWhatWasTyped() throws Exception {
		Sign.Person only = this.sign.in(space("zubin-potok"), "system-administrator");
		String path = "/s/" + only.space().slug() + "/posts/" + only.post() + "/tenures/" + only.tenure() + "/end";
		String page = this.mvc
			.perform(post(path).cookie(only.cookie(), new Cookie("mandat-language", "en"))
				.param("lastDay", today(only).toString())
				.param("document", "01-77/5")
				.param("version", "0")
				.with(csrf()))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("Nobody else who has access could appoint anybody after", "01-77/5");
		this.mvc.perform(get("/s/" + only.space().slug() + "/posts").cookie(only.cookie())).andExpect(status().isOk());
	}

	private UUID someoneWithAccount(Sign.Person near) {
		Sign.Person other = this.sign.in(near.space(), "mayor");
		return other.id();
	}

	private boolean running(Sign.Person person) {
		return person.does(() -> this.tenures.find(person.tenure()).orElseThrow().end() == null);
	}

	/** What ending it with a last day so many days ahead gives. */
	private String end(Sign.Person person, int ahead) {
		return inside(person.space(), () -> {
			Tenure tenure = this.tenures.find(person.tenure()).orElseThrow();
			return said(this.tenures.end(tenure.id(), today().plusDays(ahead), null, tenure.version()));
		});
	}

	private LocalDate today(Sign.Person person) {
		return person.does(this::today);
	}

	private LocalDate today() {
		return this.days.here().today();
	}

	/** A town in which nobody of an earlier test sits any more. */
	private Space space(String key) {
		Space space = this.sign.space("xk", key);
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(lower(during), now(), '[)') where space_id = ?"
					+ " and upper_inf(during) and lower(during) < now()")
			.param(space.id())
			.update();
		return space;
	}

	private static <T> T inside(Space space, Supplier<T> work) {
		return Walls.as(Reader.system(space.id()), work);
	}

	private static String said(Outcome<UUID> outcome) {
		return (outcome instanceof Outcome.Refused<UUID> refused) ? refused.why().key() : "done";
	}

	private static UUID done(Outcome<UUID> outcome) {
		return outcome.orElse((why) -> {
			throw new AssertionError(why);
		});
	}

}
