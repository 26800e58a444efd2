package org.mandat.translation.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Sent to a translator and back, through the pages and the files as a translator would
 * fill them in.
 */
@MandatTests
class BatchPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

	@Autowired
	private OwnerDatabase owner;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		Space space = this.sign.space("lumebardh", "kodergure");
		this.officer = this.sign.in(space, "prevention-coordinator");
		this.home = "/s/" + space.slug() + "/translation";
		this.owner.sql()
			.sql("update work.task set state = 'done', settled_at = now() where space_id = ? and state = 'open'")
			.param(space.id())
			.update();
		this.owner.sql()
			.sql("update translation.batch set state = 'closed', closed_at = now() where space_id = ? and state = 'out'")
			.param(space.id())
			.update();
	}

	@Test
	void takesXliffBackAfterAPersonHasSeenEachLine() {
		UUID task = give("Thirr 3 shkolla <b>sot</b>");
		String batch = send("Translation office of the municipality");
		assertThat(get("/texts?state=sent&lang=sr-Cyrl")).bodyText().contains(task.toString());
		String xliff = text(batch + "/file.xlf");
		assertThat(xliff).contains("version=\"2.1\"", "srcLang=\"sq\"", "trgLang=\"sr-Cyrl\"",
				"Thirr 3 shkolla &lt;b&gt;sot&lt;/b&gt;");
		assertThat(upload(batch, "back.xlf", FileBack.filled(xliff, "Позвати 3 школе данас"))).hasStatus(303);
		assertThat(title(task, "sr-Cyrl")).isEmpty();
		assertThat(this.mvc.get().uri(batch).cookie(this.officer.cookie(), ENGLISH)).bodyText()
			.contains("Позвати 3 школе данас", "Will be kept as the translation", "value=\"1\" checked");
		assertThat(take(batch, "take", "1", "seen-1", "0", "version", "1")).hasStatus(303);
		assertThat(title(task, "sr-Cyrl")).containsExactly("Позвати 3 школе данас");
		assertThat(get("/batches")).bodyText().contains("1 back, 1 taken");
	}

	@Test
	void takesTheTableBackThatATranslatorFilledIn() throws IOException {
		UUID task = give("Numëro karriget");
		String batch = send("Translation office");
		byte[] docx = bytes(batch + "/file.docx");
		assertThat(upload(batch, "back.docx", FileBack.cell(docx, "Изброј столице"))).hasStatus(303);
		assertThat(take(batch, "take", "1", "seen-1", "0", "version", "1")).hasStatus(303);
		assertThat(title(task, "sr-Cyrl")).containsExactly("Изброј столице");
	}

	@Test
	void keepsWhatWasChangedMeanwhileAsFallenBehind() {
		UUID task = give("Hap derën");
		String batch = send("Translation office");
		byte[] back = FileBack.filled(text(batch + "/file.xlf"), "Отвори врата");
		post("/texts/task/" + task + "/sq", "text-title", "Hap dritaren", "gives", "1", "seen", "1", "new", "true");
		assertThat(upload(batch, "back.xlf", back)).hasStatus(303);
		assertThat(this.mvc.get().uri(batch).cookie(this.officer.cookie(), ENGLISH)).bodyText()
			.contains("was changed since it was sent");
		take(batch, "take", "1", "seen-1", "0", "version", "1");
		assertThat(title(task, "sr-Cyrl")).containsExactly("Отвори врата");
		assertThat(get("/texts?state=behind&lang=sr-Cyrl")).bodyText().contains(task.toString());
	}

	@Test
	void overwritesNothingThatSomebodyWroteSinceItWasShown() {
		UUID task = give("Mbyll derën");
		String batch = send("Translation office");
		upload(batch, "back.xlf", FileBack.filled(text(batch + "/file.xlf"), "Затвори врата"));
		post("/texts/task/" + task + "/sr-Cyrl", "text-title", "Затворити врата", "gives", "1", "seen", "0");
		assertThat(take(batch, "take", "1", "seen-1", "0", "version", "1")).hasStatus(303);
		assertThat(title(task, "sr-Cyrl")).containsExactly("Затворити врата");
		assertThat(this.mvc.get().uri(batch).cookie(this.officer.cookie(), ENGLISH)).bodyText()
			.contains("Somebody wrote this text here since it was sent", "Затворити врата", "Затвори врата");
		assertThat(take(batch, "take", "1", "seen-1", "1", "version", "1")).hasStatus(409);
		assertThat(take(batch, "take", "1", "seen-1", "1", "version", "2")).hasStatus(303);
		assertThat(title(task, "sr-Cyrl")).containsExactly("Затвори врата");
	}

	@Test
	void refusesHostileAndWrongFilesWithOneSentence() throws IOException {
		give("Fto anëtarët");
		String batch = send("Translation office");
		String xliff = text(batch + "/file.xlf");
		refused(batch, FileBack.bomb(), "unpacks into more");
		refused(batch, new byte[(20 << 20) + 1], "larger than 20 MB");
		String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
				+ xliff.substring(xliff.indexOf("<xliff")).replace("</source>", "</source><target>&a;</target>");
		refused(batch, entity.getBytes(StandardCharsets.UTF_8), "asks for content from elsewhere");
		refused(batch, "<xliff version=\"1.2\"/>".getBytes(StandardCharsets.UTF_8), "neither XLIFF 2 nor a DOCX");
		refused(batch, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "neither XLIFF 2 nor a DOCX");
		refused(batch, xliff.substring(0, 300).getBytes(StandardCharsets.UTF_8), "damaged");
		refused(batch, xliff.replaceAll("id=\"[A-Z0-9]{6}-", "id=\"AAAAAA-").getBytes(StandardCharsets.UTF_8),
				"belongs to batch");
		refused(batch, xliff.replace("trgLang=\"sr-Cyrl\"", "trgLang=\"de\"").getBytes(StandardCharsets.UTF_8),
				"another language");
	}

	@Test
	void asksForAnOfficeAndNotForAName() {
		give("Shkruaj letrën");
		assertThat(post("/batches", "lang", "sr-Cyrl", "source", "sq", "toWhom", "Zana Kelmendaj")).hasStatus(422)
			.bodyText()
			.contains("may be the name of a private person", "Zana Kelmendaj");
		assertThat(post("/batches", "lang", "sr-Cyrl", "source", "sq", "toWhom", "Zana Kelmendaj", "sure", "true"))
			.hasStatus(303);
		assertThat(post("/batches", "lang", "sr-Cyrl", "source", "sq", "toWhom", "Office")).hasStatus(422)
			.bodyText()
			.contains("No text waits");
		assertThat(post("/batches", "lang", "sq", "source", "sq", "toWhom", "Office", "due", "2019-01-01"))
			.hasStatus(422)
			.bodyText()
			.contains("Both languages are the same", "This day has passed");
	}

	@Test
	void endsABatchAndLetsItsTextsWaitAgain() {
		UUID task = give("Gjej sallën");
		String batch = send("Office");
		assertThat(take(batch, "version", "0")).hasStatus(422).bodyText().contains("No line is chosen");
		assertThat(this.mvc.post()
			.uri(batch + "/closing")
			.cookie(this.officer.cookie())
			.with(csrf())
			.param("version", "0")).hasStatus(303);
		assertThat(get("/texts?state=missing&lang=sr-Cyrl")).bodyText().contains(task.toString());
		assertThat(upload(batch, "back.xlf", FileBack.filled(text(batch + "/file.xlf"), "Наћи салу"))).hasStatus(422)
			.bodyText()
			.contains("ended in the meantime");
	}

	@Test
	void isNotThereForAnotherSpace() {
		give("Këtu");
		String batch = send("Office");
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		String elsewhere = batch.replace("/s/kodergure/", "/s/jasenik/");
		for (String path : List.of(elsewhere, batch, elsewhere + "/file.xlf", batch + "/file.docx")) {
			assertThat(this.mvc.get().uri(path).cookie(neighbour.cookie())).hasStatus(404);
		}
	}

	private void refused(String batch, byte[] file, String why) {
		assertThat(upload(batch, "back.xlf", file)).hasStatus(422).bodyText().contains(why);
	}

	private UUID give(String albanian) {
		return this.officer
			.does(() -> this.tasks.give(this.officer.post(), "work", null, Text.of(Map.of("sq", albanian)), null))
			.orElse((why) -> {
				throw new AssertionError(why.key());
			});
	}

	private String send(String toWhom) {
		MvcTestResult sent = post("/batches", "lang", "sr-Cyrl", "source", "sq", "kind", "task", "toWhom", toWhom,
				"due", LocalDate.now().plusDays(20).toString());
		assertThat(sent).hasStatus(303);
		return String.valueOf(sent.getResponse().getHeader("Location"));
	}

	private List<String> title(UUID task, String lang) {
		return this.owner.sql()
			.sql("select title from work.task_text where task_id = ? and lang = ?")
			.params(task, lang)
			.query(String.class)
			.list();
	}

	private MvcTestResult upload(String batch, String name, byte[] bytes) {
		return this.mvc.post()
			.uri(batch + "/returns")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
			.cookie(this.officer.cookie(), ENGLISH)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult take(String batch, String... fields) {
		return post(batch.substring(this.home.length()) + "/taking", fields);
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).exchange();
	}

	private byte[] bytes(String path) {
		MvcTestResult file = this.mvc.get().uri(path).cookie(this.officer.cookie(), ENGLISH).exchange();
		return file.getResponse().getContentAsByteArray();
	}

	private String text(String path) {
		return new String(bytes(path), StandardCharsets.UTF_8);
	}

}
