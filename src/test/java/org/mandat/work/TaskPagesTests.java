package org.mandat.work;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Tasks of posts through their pages: given, listed, settled once, and never another
 * space's.
 */
@MandatTests
class TaskPagesTests {

	private static final Language ENGLISH = new Language("en");

	private static final Cookie READS_ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

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
		this.home = "/s/" + this.space.slug() + "/work/tasks";
	}

	@Test
	void givesATaskToAPostAndShowsItInEveryLanguageForm() {
		UUID task = give("Call the school", LocalDate.of(2026, 12, 4));
		for (String lang : new String[] { "en", "sq", "sr-Cyrl", "sr-Latn" }) {
			assertThat(get(this.home + "/" + task, lang)).hasStatusOk().bodyText().contains("lang=\"" + lang + "\"");
		}
		assertThat(get(this.home + "?state=open", "sr-Latn")).bodyText().contains("Zadaci").contains("Pozvati školu");
	}

	@Test
	void saysWhoAnswersForAPageAndWhenItLastChanged() {
		UUID first = give("Count the chairs", null);
		settle(first, "done", 0);
		assertThat(get(this.home, "en")).bodyText()
			.containsPattern(
					"Responsible for this page:\\s+<span>Prevention coordinator</span> · Last change: .*\\d{2}:\\d{2}");
		assertThat(get(this.home + "/" + first, "sq")).bodyText()
			.contains("Për këtë faqe përgjigjet:", "Ndryshimi i fundit: ");
		assertThat(get("/s/" + this.space.slug() + "/mandate/duties", "en")).bodyText()
			.contains("Responsible for this page:")
			.doesNotContain("Last change:");
	}

	@Test
	void asksAgainWhenSomethingIsMissing() {
		assertThat(typed(" ", "2026-12-04")).hasStatus(422)
			.bodyText()
			.contains("Error:", "Write what is to be done", "Choose the post that does it", "2026-12-04");
	}

	@Test
	void keepsWhatWasTypedWhenADayCannotBeRead() {
		assertThat(typed("Call <b>everybody</b>", "tomorrow")).hasStatus(422)
			.bodyText()
			.contains("This value cannot be read", "tomorrow", "Call &lt;b>everybody&lt;/b>")
			.doesNotContain("<b>");
	}

	private MvcTestResult typed(String title, String due) {
		return this.mvc.post()
			.uri(this.home)
			.cookie(this.officer.cookie(), READS_ENGLISH)
			.with(csrf())
			.param("title", title)
			.param("due", due)
			.exchange();
	}

	@Test
	void settlesATaskOnceAndTellsTheSecondThatItHappened() {
		UUID task = give("Invite the members", null);
		assertThat(settle(task, "done", 0)).hasStatus(303);
		assertThat(settle(task, "not-needed", 0)).hasStatus(409).bodyText().contains("Somebody settled this task");
		assertThat(this.officer.does(() -> this.tasks.find(task, ENGLISH)).orElseThrow().state()).isEqualTo("done");
	}

	@Test
	void doesAFormThatIsSentTwiceOnce() {
		String form = UUID.randomUUID().toString();
		assertThat(send(form)).hasStatus(303);
		assertThat(send(form)).hasStatusOk().bodyText().contains("nothing was done twice");
		assertThat(this.owner.sql()
			.sql("select count(*) from work.task_text where title = ?")
			.param("Once " + form)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void auditsAndFindsWhatWasGiven() {
		UUID task = give("Xhaxhi i çmuar Đorđević", null);
		assertThat(this.officer.does(() -> this.search.find("cmuar djordjevic", 5)))
			.anyMatch((hit) -> hit.record().equals(task));
		assertThat(this.owner.sql()
			.sql("select tenure_id from platform.audit_entry where record_id = ? and act = 'work.task.given'")
			.param(task)
			.query(UUID.class)
			.single()).isEqualTo(this.officer.tenure());
	}

	@Test
	void isNotThereForAnotherSpaceNorForAPostThatMayNotGive() {
		UUID task = give("Only here", null);
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		assertThat(this.mvc.get().uri(this.home + "/" + task).cookie(neighbour.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri("/s/jasenik/work/tasks/" + task).cookie(neighbour.cookie())).hasStatus(404);
		Sign.Person member = this.sign.in(this.space, "social-work");
		assertThat(this.mvc.get().uri(this.home + "/new").cookie(member.cookie())).hasStatus(404);
		assertThat(this.mvc.post()
			.uri(this.home + "/" + task + "/settlement")
			.cookie(member.cookie())
			.with(csrf())
			.param("state", "done")
			.param("version", "0")).hasStatus(404);
	}

	@Test
	void exportsRowsThatNoSpreadsheetTakesForAFormula() {
		give("=HYPERLINK(1)", null);
		assertThat(this.mvc.get().uri(this.home + ".csv?state=all").cookie(this.officer.cookie())).hasStatusOk()
			.bodyText()
			.contains("\"'=HYPERLINK(1)\"");
	}

	private UUID give(String title, LocalDate due) {
		Text text = Text.of(Map.of("en", title, "sr-Cyrl", "Позвати школу"));
		return this.officer.does(() -> this.tasks.give(this.officer.post(), "work", null, text, due)).orElse((why) -> {
			throw new AssertionError(why.key());
		});
	}

	private MvcTestResult settle(UUID task, String state, long version) {
		return this.mvc.post()
			.uri(this.home + "/" + task + "/settlement")
			.cookie(this.officer.cookie(), READS_ENGLISH)
			.with(csrf())
			.param("state", state)
			.param("version", String.valueOf(version))
			.exchange();
	}

	private MvcTestResult send(String form) {
		return this.mvc.post()
			.uri(this.home)
			.cookie(this.officer.cookie(), READS_ENGLISH)
			.with(csrf())
			.param("_form", form)
			.param("title", "Once " + form)
			.param("post", this.officer.post().toString())
			.exchange();
	}

	private MvcTestResult get(String uri, String lang) {
		return this.mvc.get().uri(uri).cookie(this.officer.cookie(), new Cookie("mandat-language", lang)).exchange();
	}

	@Test
	void refusesAPostOfAnotherSpaceAndADayFarAway() {
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		Text text = Text.of(Map.of("en", "Anything"));
		assertThat(this.officer.does(() -> this.tasks.give(neighbour.post(), "work", null, text, null)))
			.isInstanceOf(Outcome.Refused.class);
		assertThat(this.officer
			.does(() -> this.tasks.give(this.officer.post(), "work", null, text, LocalDate.of(3026, 1, 1))))
			.isInstanceOf(Outcome.Refused.class);
	}

}
