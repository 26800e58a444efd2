package org.mandat.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The one-hour month through its pages, from an empty space. */
@MandatTests
class CouncilMonthTests {

	private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private SearchIndex search;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		this.space = this.sign.space("lumebardh", "lumebardh");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug() + "/";
	}

	@Test
	void invitesMovesTwiceAndCallsOff() {
		String meeting = meeting(TODAY.plusDays(14), "phrase", "1", "phrase", "2", "fresh", "The square after dark");
		assertThat(read(meeting, "en")).bodyText()
			.contains("Opening, quorum, interests", "The square after dark", "20 minutes planned");
		assertThat(read(meeting, "sr-Latn")).bodyText().contains("Otvaranje, kvorum", "lang=\"en\"");
		assertThat(read(meeting + "/calendar", "en")).hasStatus(404);
		assertThat(send(meeting + "/convocation", "version", "0")).hasStatus(303);
		assertThat(calendar(meeting)).contains("METHOD:PUBLISH", "SEQUENCE:0");
		assertThat(move(meeting, 15, 1)).hasStatus(303);
		assertThat(move(meeting, 16, 2)).hasStatus(303);
		assertThat(calendar(meeting)).contains("SEQUENCE:2");
		assertThat(paper("council-invitation", meeting, "en")).bodyText().contains("was moved");
		assertThat(read("/s/" + this.space.slug() + "/today", "en")).bodyText().contains("The council meets on");
		assertThat(move(meeting, 17, 2)).hasStatus(409).bodyText().contains("Somebody changed this meeting", "17:30");
		assertThat(send(meeting + "/cancellation", "version", "3")).hasStatus(303);
		assertThat(calendar(meeting)).contains("METHOD:CANCEL", "SEQUENCE:3");
		assertThat(send(meeting + "/cancellation", "version", "4")).hasStatus(409);
	}

	@Test
	void invitesNobodyToADayThatHasPassedOrWithoutAnAgenda() {
		String past = meeting(TODAY.minusDays(1), "phrase", "1");
		assertThat(send(past + "/convocation", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("the day has passed");
		String empty = meeting(TODAY.plusDays(1));
		assertThat(send(empty + "/convocation", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("nothing stands on the agenda");
		assertThat(send(this.home + "council/meetings", "on", "soon", "at", "", "place", "<b>Hall")).hasStatus(422)
			.bodyText()
			.contains("soon", "Give the hour", "&lt;b>Hall");
	}

	@Test
	void writesDownClosesAndPrints() {
		String meeting = meeting(TODAY, "phrase", "1", "phrase", "3");
		UUID mayor = post("mayor");
		UUID police = post("police-commander");
		List<UUID> items = items(meeting);
		assertThat(send(meeting + "/record", "version", "0", "what1", "Ask the school for a room", "post1",
				mayor.toString(), "what2", "Light the square"))
			.hasStatus(422)
			.bodyText()
			.contains("Line 1: give the day", "Line 2: choose the post", "Ask the school for a room");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", "Ask the school for a room",
				"post1", mayor.toString(), "due1", TODAY.plusDays(30).toString(), "what2", "Light the hidden square",
				"post2", police.toString(), "due2", TODAY.minusDays(3).toString(), "withheld2", "true",
				"parked-" + items.getLast(), "true", "how-" + mayor, "deputy", "how-" + police, "absent"))
			.hasStatus(303);
		assertThat(read(meeting, "en")).bodyText()
			.contains("Ask the school for a room", "deputy present", "1 of ", "closed")
			.doesNotContain("Call off");
		assertThat(paper("council-minutes", meeting, "en")).bodyText()
			.contains("Light the hidden square", "deputy present", "2 decisions were taken");
		assertThat(paper("council-extract", meeting, "en")).bodyText()
			.contains("Ask the school for a room", "withheld")
			.doesNotContain("Light the hidden square", "deputy present");
		assertThat(paper("council-decisions", meeting, "sr-Cyrl")).bodyText()
			.contains("још не постоје на овом језику", "lang=\"en\"");
		assertThat(read(this.home + "council/meetings/new", "en")).bodyText().contains("Not reached last time");
		assertThat(found("school room")).isTrue();
		assertThat(found("hidden square")).as("withheld, so only its task is found").isFalse();
		assertThat(send(meeting + "/record", "version", "1", "close", "true")).hasStatus(404);
	}

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

	@Test
	void letsMembersReadAndNobodyElseWrite() {
		String meeting = meeting(TODAY.plusDays(3), "phrase", "1");
		Sign.Person police = this.sign.in(this.space, "police-commander");
		assertThat(this.mvc.get().uri(meeting).cookie(police.cookie()).exchange()).hasStatusOk();
		assertThat(this.mvc.post()
			.uri(meeting + "/convocation")
			.cookie(police.cookie())
			.with(csrf())
			.param("version", "0")
			.exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri(meeting + "/record").cookie(police.cookie()).exchange()).hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "iliri"), "prevention-coordinator");
		String there = meeting.replace(this.space.slug(), stranger.space().slug());
		assertThat(this.mvc.get().uri(there).cookie(stranger.cookie()).exchange()).hasStatus(404);
	}

	@Test
	void namesHoldersOnTheSheetForTheTableOnly() {
		String meeting = meeting(TODAY, "phrase", "1", "fresh", "Visit of Petrit Shembullari");
		String sheet = "/s/" + this.space.slug() + "/papers/council-sheet?of=" + id(meeting);
		assertThat(read(sheet, "en")).bodyText().contains("Person ", "This sheet names people");
		assertThat(paper("council-invitation", meeting, "en")).bodyText().doesNotContain("Person ");
		assertThat(this.mvc.get().uri(sheet).cookie(this.sign.in(this.space, "police-commander").cookie()).exchange())
			.hasStatus(404);
		assertThat(read(meeting, "en")).bodyText().contains("may be the name of a private person: Petrit Shembullari");
	}

	private UUID decision(String what) {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", what, "post1",
				this.officer.post().toString(), "due1", TODAY.plusDays(9).toString()))
			.hasStatus(303);
		return this.owner.sql()
			.sql("select id from council.decision where space_id = ? and meeting_id = ?")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.single();
	}

	private <T> T column(String name, UUID decision, Class<T> type) {
		return this.owner.sql()
			.sql("select " + name + " from council.decision where space_id = ? and id = ?")
			.params(this.space.id(), decision)
			.query(type)
			.single();
	}

	private String state(UUID task) {
		return this.owner.sql()
			.sql("select state from work.task where space_id = ? and id = ?")
			.params(this.space.id(), task)
			.query(String.class)
			.single();
	}

	private boolean found(String words) {
		return this.officer.does(() -> this.search.find(words, 50))
			.stream()
			.anyMatch((hit) -> hit.kind().equals("decision"));
	}

	private String meeting(LocalDate on, String... more) {
		List<String> all = new ArrayList<>(
				List.of("on", on.toString(), "at", "10:00", "place", "Hall of the assembly"));
		all.addAll(List.of(more));
		MvcTestResult made = send(this.home + "council/meetings", all.toArray(String[]::new));
		assertThat(made).hasStatus(303);
		return made.getResponse().getHeader("Location");
	}

	private MvcTestResult move(String meeting, int hour, int version) {
		return send(meeting + "/day", "on", TODAY.plusDays(20).toString(), "at", hour + ":30", "place", "Library",
				"version", String.valueOf(version));
	}

	private String calendar(String meeting) {
		MvcTestResult file = read(meeting + "/calendar", "en");
		assertThat(file).hasStatusOk();
		return new String(file.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private MvcTestResult paper(String kind, String meeting, String lang) {
		MvcTestResult page = read(this.home + "papers/" + kind + "?of=" + id(meeting), lang);
		assertThat(page).hasStatusOk();
		return page;
	}

	private List<UUID> items(String meeting) {
		return this.owner.sql()
			.sql("select id from council.item where space_id = ? and meeting_id = ? order by position")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.list();
	}

	private UUID post(String kind) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ? order by number limit 1")
			.params(this.space.id(), kind)
			.query(UUID.class)
			.single();
	}

	private static UUID id(String meeting) {
		return UUID.fromString(meeting.substring(meeting.lastIndexOf('/') + 1));
	}

	private MvcTestResult read(String path, String lang) {
		return this.mvc.get().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", lang)).exchange();
	}

	private MvcTestResult send(String path, String... params) {
		var request = this.mvc.post().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

}
