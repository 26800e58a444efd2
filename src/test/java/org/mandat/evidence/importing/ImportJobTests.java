package org.mandat.evidence.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mandat.evidence.importing.HostileFiles.Hostile;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.extraction.Content;
import org.mandat.world.MandatTests;
import org.mandat.world.Papers;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Files on their way in: read once, shown, stopped; hostile ones with their sentence. */
@MandatTests
class ImportJobTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private ImportJobs jobs;

	@Autowired
	private ImportRun run;

	@Autowired
	private OneTimeTask<Void> importing;

	@Autowired
	private SourceReading sources;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	@BeforeEach
	void signIn() {
		this.space = this.sign.space("xk", "kamenice");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
	}

	@TestFactory
	Stream<DynamicTest> everyHostileFileGetsItsSentence() {
		return HostileFiles.all()
			.entrySet()
			.stream()
			.map((one) -> DynamicTest.dynamicTest(one.getKey() + " → " + one.getValue().said(),
					() -> meets(one.getKey(), one.getValue())));
	}

	private void meets(String name, Hostile hostile) throws IOException {
		signIn();
		Set<String> left = temporary();
		byte[] bytes = hostile.bytes();
		ImportJob job = finished(ask(bytes, name));
		long texts = count("select count(*) from evidence.source where digest = ?", job.digest());
		if ("read".equals(hostile.said())) {
			assertThat(job.state()).as(job.refusal()).isEqualTo("done");
			assertThat(texts).isEqualTo(1);
		}
		else {
			assertThat(job.refusal()).isEqualTo("evidence.import." + hostile.said());
			assertThat(texts).isZero();
			boolean marked = hostile.said().startsWith("marked");
			assertThat(job.kept()).isEqualTo(!marked);
			assertThat(count("select count(*) from platform.original where digest = ?", job.digest()))
				.isEqualTo(marked ? 0 : 1);
		}
		assertThat(temporary()).isEqualTo(left);
	}

	@Test
	void aPaperIsReadAndLeadsToItsSource() throws Exception {
		byte[] bytes = Papers.docx(Papers.p("The youth centre stays open. " + Ids.next()), Map.of());
		String to = this.mvc
			.perform(multipart(at("sources")).file(new MockMultipartFile("file", "minutes.docx", "x", bytes))
				.param("title", "Minutes of spring")
				.param("kind", "minutes")
				.param("on", "2026-03-04")
				.with(csrf())
				.cookie(this.officer.cookie()))
			.andExpect(status().isSeeOther())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		assertThat(to).contains("/evidence/imports/");
		UUID id = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
		ImportJob job = finished(id);
		this.mvc.perform(get(to).cookie(this.officer.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/evidence/sources/" + job.source())));
		assertThat(this.officer.does(() -> this.sources.text(job.source())).orElseThrow())
			.startsWith("The youth centre");
		this.run.run(this.space.id(), id);
		assertThat(count("select count(*) from evidence.source where digest = ?", job.digest())).isEqualTo(1);
	}

	@Test
	void aRefusedFileCanBeTakenBackAndForgotten() throws Exception {
		ImportJob job = finished(ask(Papers.bytes("%PDF-1.4 " + Ids.next()), "torn.pdf"));
		String page = at("imports/" + job.id());
		this.mvc.perform(get(page).cookie(this.officer.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("torn.pdf")));
		this.mvc.perform(get(page + "/original").cookie(this.officer.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("%PDF-1.4")));
		this.mvc.perform(get(at("sources/new?again=" + job.id())).cookie(this.officer.cookie()))
			.andExpect(content().string(containsString("value=\"A paper\"")));
		this.mvc.perform(post(page + "/removal").with(csrf()).cookie(this.officer.cookie()))
			.andExpect(status().isSeeOther());
		this.mvc.perform(get(page).cookie(this.officer.cookie())).andExpect(status().isNotFound());
		assertThat(count("select count(*) from platform.original where digest = ?", job.digest())).isZero();
	}

	@Test
	void whatIsStoppedIsNotRead() throws Exception {
		byte[] bytes = Papers.docx(Papers.p("Nobody reads this. " + Ids.next()), Map.of());
		UUID id = this.officer.does(() -> this.jobs.ask(never(), Content.of(bytes), "a.docx", facts(), false));
		this.mvc.perform(get(at("imports")).cookie(this.officer.cookie()))
			.andExpect(content().string(containsString("A paper")));
		this.mvc.perform(post(at("imports/" + id + "/stop")).with(csrf()).cookie(this.officer.cookie()))
			.andExpect(status().isSeeOther());
		this.run.run(this.space.id(), id);
		ImportJob job = this.officer.does(() -> this.jobs.find(id)).orElseThrow();
		assertThat(job.state()).isEqualTo("stopped");
		assertThat(count("select count(*) from platform.original where digest = ?", job.digest())).isZero();
	}

	@Test
	void aJobThatFellIsTakenUpAgainAndGivenUpInTheEnd() {
		byte[] bytes = Papers.docx(Papers.p("It is read at last. " + Ids.next()), Map.of());
		UUID id = this.officer.does(() -> this.jobs.ask(never(), Content.of(bytes), "a.docx", facts(), false));
		this.officer.does(() -> this.jobs.begin(id));
		this.run.run(this.space.id(), id);
		assertThat(this.officer.does(() -> this.jobs.find(id)).orElseThrow().state()).isEqualTo("done");
		byte[] other = Papers.docx(Papers.p("It falls each time. " + Ids.next()), Map.of());
		UUID falls = this.officer.does(() -> this.jobs.ask(never(), Content.of(other), "b.docx", facts(), false));
		for (int time = 0; time < ImportRun.TRIES; time++) {
			this.officer.does(() -> this.jobs.begin(falls));
		}
		this.run.run(this.space.id(), falls);
		assertThat(this.officer.does(() -> this.jobs.find(falls)).orElseThrow().refusal())
			.isEqualTo("evidence.import.gaveUp");
	}

	private UUID ask(byte[] bytes, String name) {
		return this.officer.does(() -> this.jobs.ask(this.importing, Content.of(bytes), name, facts(), false));
	}

	/** A task that no scheduler knows: the test takes its place. */
	private static OneTimeTask<Void> never() {
		return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime("evidence.import-of-a-test")
			.execute((instance, context) -> {
			});
	}

	private ImportJob finished(UUID id) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.officer.does(() -> this.jobs.find(id)).orElseThrow(), (job) -> !job.running());
	}

	private long count(String sql, byte[] digest) {
		return this.owner.sql().sql(sql).params(digest).query(Long.class).single();
	}

	/** What lies in the folder for temporary files. */
	private static Set<String> temporary() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> name.matches("(?i).*(pdf|poi|docx|hsperf).*"))
				.collect(Collectors.toSet());
		}
	}

	private String at(String page) {
		return "/s/" + this.space.slug() + "/evidence/" + page;
	}

	private static SourceFacts facts() {
		return new SourceFacts("A paper", "minutes", LocalDate.of(2026, 3, 4), null, null, null, false, false, null);
	}

}
