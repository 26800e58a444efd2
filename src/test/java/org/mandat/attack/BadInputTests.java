package org.mandat.attack;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people send by mistake: one clear sentence in their language, nothing half done,
 * the service up.
 */
@Tag("attack")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

	private static final String SOURCES = "/s/breza/evidence/sources";

	private static final String TASKS = "/s/breza/work/tasks";

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Messages messages;

	@LocalServerPort
	private int port;

	private Space space;

	@BeforeAll
	void open() {
		this.space = this.sign.space("test-valley", "breza");
	}

	@Test
	void anEmptyFileIsRefusedWithASentence() {
		refused(file("empty.txt", new byte[0], Map.of()), "evidence.form.file.required", "evidence.import.empty");
	}

	@Test
	void aPictureIsAPictureWhateverItsName() {
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1 };
		Answer kept = file("minutes.txt", picture, Map.of());
		assertThat(kept.status()).isEqualTo(303);
		String job = kept.header("location");
		Awaitility.await()
			.until(() -> officer().get(job).page().text(), (page) -> page.contains(text("evidence.import.picture")));
	}

	@Test
	void anUnknownLanguageIsRefusedWithASentence() {
		Answer answer = file("a.txt", "Room for young people.".getBytes(StandardCharsets.UTF_8),
				Map.of("language", "old-speech"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().text()).contains("old-speech");
	}

	@Test
	void lettersOfOlderFilesStayTheSameLetters() {
		String words = "Građani žele više škola, čistije ulice i đačke staze. Učenici traže noćni prevoz, jer šetaju kući.";
		assertThat(stored(file("old.txt", words.getBytes(Charset.forName("windows-1250")), Map.of())))
			.contains("đačke staze");
		String wide = "Qytetarët kërkojnë një sallë për të rinjtë dhe më shumë ndriçim.";
		assertThat(stored(file("wide.txt", ("\uFEFF" + wide).getBytes(StandardCharsets.UTF_16LE), Map.of())))
			.isEqualTo(wide);
	}

	@Test
	void marksAndAccentsAreKeptAsTheyWere() {
		String words = "Ne\u0308 mbre\u0308mje \u200Fshalom\u200E \u202Ba b\u202C u hap salla.";
		assertThat(stored(file("marks.txt", words.getBytes(StandardCharsets.UTF_8), Map.of()))).isEqualTo(words);
	}

	@Test
	void aFormSentTwiceIsDoneOnce() throws InterruptedException, ExecutionException {
		Browser officer = officer();
		PageForm form = form(officer, TASKS + "/new", TASKS);
		long before = tasks();
		Answer first = officer.submit(form, Map.of("title", "Once"));
		Answer again = officer.submit(form, Map.of("title", "Once"));
		assertThat(first.status()).isEqualTo(303);
		assertThat(again.isFramed()).isTrue();
		assertThat(again.page().text()).contains(text("platform.error.alreadyDone.title"));
		assertThat(tasks()).isEqualTo(before + 1);
		PageForm next = form(officer, TASKS + "/new", TASKS);
		try (ExecutorService many = Executors.newFixedThreadPool(8)) {
			List<Future<Answer>> answers = new ArrayList<>();
			for (int time = 0; time < 8; time++) {
				answers.add(many.submit(() -> officer.submit(next, Map.of("title", "At once"))));
			}
			int done = 0;
			for (Future<Answer> answer : answers) {
				assertThat(answer.get().status()).isIn(200, 303);
				done += (answer.get().status() == 303) ? 1 : 0;
			}
			assertThat(done).isEqualTo(1);
		}
		assertThat(tasks()).isEqualTo(before + 2);
	}

	@Test
	void twoPeopleAtOneRecordAreToldAndNothingIsOverwritten() {
		Browser one = officer();
		Browser other = officer();
		Answer made = one.submit(form(one, TASKS + "/new", TASKS), Map.of("title", "For two"));
		String task = made.header("location");
		PageForm early = form(other, task, task + "/settlement");
		Answer first = one.submit(form(one, task, task + "/settlement"), Map.of("state", "done"));
		Answer late = other.submit(early, Map.of("state", "not-needed"));
		assertThat(first.status()).isEqualTo(303);
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.isFramed()).isTrue();
		assertThat(late.page().text()).contains(text("work.task.state.done"));
	}

	@Test
	void whatWasTypedIsStillThereWhenTheSessionEnded() {
		Browser officer = officer();
		PageForm form = form(officer, TASKS + "/new", TASKS);
		officer.cookies().remove("mandat");
		long before = tasks();
		Answer answer = officer.submit(form, Map.of("title", "Half an hour of <b>work</b>"));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.page().text()).contains("Half an hour of <b>work</b>", text("platform.sessionEnded.title"));
		assertThat(tasks()).isEqualTo(before);
	}

	private void refused(Answer answer, String... keys) {
		assertThat(answer.status()).isEqualTo(422);
		assertThat(keys).anyMatch((key) -> answer.page().text().contains(text(key)));
		assertThat(answer.page().title()).startsWith(text("platform.form.errorPrefix"));
	}

	private String stored(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(303);
		String id = answer.header("location").replaceAll(".*/", "");
		return this.owner.sql()
			.sql("select text from evidence.source_text where source_id = ?::uuid")
			.param(id)
			.query(String.class)
			.single();
	}

	private Answer file(String name, byte[] bytes, Map<String, String> typed) {
		Browser officer = officer();
		PageForm form = form(officer, SOURCES + "/new", SOURCES);
		Map<String, String> all = new java.util.HashMap<>(
				Map.of("text", "", "place", "", "language", "", "lifted", ""));
		all.putAll(typed);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (PageForm.Field field : form.fields()) {
			boolean file = "file".equals(field.kind());
			body.writeBytes(("--b1\r\nContent-Disposition: form-data; name=\"" + field.name() + "\""
					+ (file ? "; filename=\"" + name + "\"\r\nContent-Type: text/plain" : "") + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(
					file ? bytes : all.getOrDefault(field.name(), field.honest()).getBytes(StandardCharsets.UTF_8));
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes("--b1--\r\n".getBytes(StandardCharsets.UTF_8));
		return officer.send("POST", SOURCES, Map.of("content-type", "multipart/form-data; boundary=b1"),
				HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
	}

	private PageForm form(Browser browser, String page, String action) {
		return browser.get(page)
			.page()
			.select("form")
			.stream()
			.map((element) -> PageForm.of(page, element))
			.filter((form) -> form.action().equals(action))
			.findFirst()
			.orElseThrow();
	}

	private long tasks() {
		return this.owner.sql()
			.sql("select count(*) from work.task where space_id = ?")
			.param(this.space.id())
			.query(Long.class)
			.single();
	}

	private String text(String key) {
		return this.messages.text(new Language("sq"), key);
	}

	private Browser officer() {
		return new Browser("officer", this.port)
			.with("mandat", this.sign.in(this.space, "prevention-coordinator").token())
			.with("mandat-language", "sq");
	}

}
