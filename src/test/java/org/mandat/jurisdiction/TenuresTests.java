package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tenures on the real database: one regular holder at a time, days in the zone, walls.
 */
@MandatTests
class TenuresTests {

	@Autowired
	private Sign sign;

	@Autowired
	private Posts posts;

	@Autowired
	private Tenures tenures;

	@Autowired
	private Persons persons;

	@Autowired
	private SpaceDays days;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private PersonRecords records;

	private UUID space = new UUID(0, 0);

	private UUID post = new UUID(0, 0);

	@BeforeEach
	void aChairOfItsOwn() {
		this.space = this.sign.space("test-valley", "gurra").id();
		this.post = inside(() -> done(this.posts.add("civil-society")));
	}

	@Test
	void holdsOneRegularHolderAndActingOnesBeside() {
		inside(() -> {
			done(appoint("2025-03-01", null, false));
			assertThat(refusal(appoint("2026-01-01", null, false))).endsWith(".taken");
			done(appoint("2026-01-01", null, true));
			PostView view = this.posts.find(this.post).orElseThrow();
			assertThat(view.state()).isEqualTo("held");
			assertThat(view.acting()).hasSize(1);
			return view;
		});
	}

	@Test
	void letsOnlyOneOfManyWhoAppointAtOnceWin() throws Exception {
		int many = 6;
		CyclicBarrier together = new CyclicBarrier(many);
		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Outcome<UUID>>> all = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				all.add(writers.submit(() -> {
					together.await();
					return inside(() -> appoint("2026-02-01", null, false));
				}));
			}
			List<Outcome<UUID>> outcomes = new ArrayList<>();
			for (Future<Outcome<UUID>> one : all) {
				outcomes.add(one.get());
			}
			assertThat(outcomes).filteredOn((outcome) -> outcome instanceof Outcome.Done<UUID>).hasSize(1);
		}
		assertThat(inside(() -> this.tenures.ofPost(this.post))).hasSize(1);
	}

	@Test
	void refusesTwoRegularHoldersInTheDatabaseItself() {
		UUID tenure = inside(() -> done(appoint("2025-03-01", null, false)));
		assertThatThrownBy(() -> this.owner.sql().sql("""
				insert into jurisdiction.tenure (space_id, id, post_id, person_id, during, from_on)
				select space_id, gen_random_uuid(), post_id, person_id, during, from_on
				  from jurisdiction.tenure where id = ?
				""").param(tenure).update()).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("tenure_one_regular_holder");
	}

	@Test
	void findsWhoHeldThePostOnADayOfTheZone() {
		inside(() -> {
			done(appoint("2025-03-01", "2025-06-30", false));
			done(appoint("2025-07-01", "2025-12-31", false));
			assertThat(regularOn("2025-02-28")).isNull();
			assertThat(regularOn("2025-03-01")).isEqualTo(LocalDate.of(2025, 3, 1));
			assertThat(regularOn("2025-06-30")).isEqualTo(LocalDate.of(2025, 3, 1));
			assertThat(regularOn("2025-07-01")).isEqualTo(LocalDate.of(2025, 7, 1));
			assertThat(regularOn("2026-01-01")).isNull();
			assertThat(this.posts.find(this.post).orElseThrow().vacantSince()).isEqualTo("2026-01-01");
			assertThat(this.owner.sql()
				.sql("select to_char(lower(during) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from jurisdiction.tenure"
						+ " where post_id = ? order by 1")
				.param(this.post)
				.query(String.class)
				.list()).containsExactly("2025-02-28 23:00", "2025-06-30 22:00");
			return this.post;
		});
	}

	@Test
	void letsAHandoverHappenOnOneDay() {
		inside(() -> {
			done(appoint("2025-03-01", "2025-06-30", false));
			done(appoint("2025-06-30", null, false));
			assertThat(this.tenures.ofPost(this.post)).hasSize(2);
			return this.post;
		});
	}

	@Test
	void endsTodayAtOnceAndLetsTheNextBeginAtOnce() {
		inside(() -> {
			LocalDate today = this.days.here().today();
			UUID first = done(appoint("2025-03-01", null, false));
			done(this.tenures.end(first, today, "01-77", 0));
			assertThat(this.posts.find(this.post).orElseThrow().vacant()).isTrue();
			assertThat(this.tenures.find(first).orElseThrow().document()).isEqualTo("01-77");
			assertThat(refusal(this.tenures.end(first, today, null, 1))).endsWith(".overAlready");
			done(appoint(today.toString(), null, false));
			assertThat(this.posts.find(this.post).orElseThrow().vacant()).isFalse();
			return first;
		});
	}

	@Test
	void refusesToEndByAnOldVersion() {
		inside(() -> {
			UUID tenure = done(appoint("2025-03-01", null, false));
			done(this.tenures.end(tenure, this.days.here().today().plusDays(30), null, 0));
			assertThat(refusal(this.tenures.end(tenure, this.days.here().today(), null, 0)))
				.endsWith(".changedMeanwhile");
			return tenure;
		});
	}

	@Test
	void takesBackOnlyWhatHasNotBegun() {
		inside(() -> {
			UUID coming = done(appoint(this.days.here().today().plusDays(3).toString(), null, false));
			done(this.tenures.withdraw(coming, 0));
			assertThat(this.tenures.ofPost(this.post)).isEmpty();
			UUID running = done(appoint("2025-03-01", null, false));
			assertThat(refusal(this.tenures.withdraw(running, 0))).endsWith(".begunAlready");
			return running;
		});
	}

	@Test
	void refusesAPostAndAPersonOfAnotherSpace() {
		Space other = this.sign.space("test-valley", "breza");
		UUID theirs = inside(() -> this.persons.create("Somebody Here", null, null));
		Walls.run(Reader.system(other.id()), () -> {
			assertThat(refusal(appoint("2025-03-01", null, false))).endsWith(".noPost");
			UUID mayor = this.posts.ofKind("mayor").orElseThrow().id();
			assertThat(refusal(this.tenures.appoint(new Appointment(mayor, new Appointment.Who.Known(theirs),
					LocalDate.of(2025, 3, 1), null, false, null))))
				.endsWith(".noPerson");
			assertThat(this.persons.find(theirs)).isEmpty();
		});
	}

	@Test
	void erasesAPersonAndKeepsTheTenure() {
		inside(() -> {
			UUID tenure = done(appoint("2025-03-01", null, false));
			UUID person = this.tenures.find(tenure).orElseThrow().person();
			assertThat(this.records.of(person)).containsKeys("name", "tenures");
			this.records.erase(person);
			assertThat(this.tenures.find(tenure).orElseThrow().personName()).isEqualTo("—");
			assertThat(this.persons.find(person).orElseThrow().erased()).isTrue();
			assertThat(this.persons.all()).extracting(Person::id).doesNotContain(person);
			return tenure;
		});
	}

	private <T> T inside(java.util.function.Supplier<T> work) {
		return Walls.as(Reader.system(this.space), work);
	}

	private Outcome<UUID> appoint(String from, @Nullable String until, boolean acting) {
		return this.tenures
			.appoint(new Appointment(this.post, new Appointment.Who.Fresh("Vjosa Test", "", "vjosa@example.org"),
					LocalDate.parse(from), (until == null) ? null : LocalDate.parse(until), acting, "01-12"));
	}

	private @Nullable LocalDate regularOn(String day) {
		return this.posts.on(LocalDate.parse(day))
			.stream()
			.filter((view) -> view.id().equals(this.post))
			.flatMap((view) -> Stream.ofNullable(view.regular()))
			.map(Holder::from)
			.findFirst()
			.orElse(null);
	}

	private static <T> T done(Outcome<T> outcome) {
		return outcome.orElse((why) -> {
			throw new AssertionError(why);
		});
	}

	private static String refusal(Outcome<UUID> outcome) {
		return (outcome instanceof Outcome.Refused<UUID> refused) ? refused.why().key() : "done";
	}

}
