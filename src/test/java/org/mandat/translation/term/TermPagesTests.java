package org.mandat.translation.term;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.AgreedTerms;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The agreed words of a space: the pack's first, own ones in their place or beside. */
@MandatTests
class TermPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Terms terms;

	@Autowired
	private Tasks tasks;

	@Autowired
	private OwnerDatabase owner;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		Space space = this.sign.space("lumebardh", "jasenik");
		this.officer = this.sign.in(space, "prevention-coordinator");
		this.home = "/s/" + space.slug();
		this.owner.sql()
			.sql("update translation.term set ended_at = now() where space_id = ? and ended_at is null")
			.param(space.id())
			.update();
	}

	@Test
	void beginsWithTheWordsOfThePacks() {
		assertThat(get("/translation/terms?q=pasqyra")).hasStatusOk()
			.bodyText()
			.contains("pasqyra e gjendjes", "пресек стања", "Not “report”")
			.doesNotContain("деловодник");
		assertThat(get("/translation/terms/state-of-play")).hasStatusOk().bodyText().contains("comes from the pack");
		assertThat(get("/search?q=deloVodnik")).bodyText().contains("/translation/terms/protocol-book");
	}

	@Test
	void putsAnOwnWordInThePlaceOfThePacksAndGivesItBack() {
		assertThat(save("state-of-play", "words-sq", "gjendja e punëve", "words-sr-Cyrl", "стање ствари"))
			.hasStatus(303);
		Term own = find("gjendja e punëve");
		assertThat(own.packKey()).isEqualTo("state-of-play");
		assertThat(get("/translation/terms?q=gjendja")).bodyText()
			.contains("gjendja e punëve", "in place of the pack")
			.doesNotContain("pasqyra e gjendjes");
		assertThat(get("/translation/terms/" + own.key())).bodyText().contains("What the pack says", "pasqyra");
		assertThat(get("/search?q=puneve")).bodyText().contains("/translation/terms/" + own.key());
		assertThat(acts(own)).containsExactly("translation.term-added");
		assertThat(save(own.key() + "/removal", "version", "0")).hasStatus(303);
		assertThat(get("/translation/terms?q=gjendj")).bodyText().contains("pasqyra e gjendjes");
		assertThat(get("/translation/terms/" + own.key())).hasStatus(404);
	}

	@Test
	void refusesTheSecondOfTwoAndKeepsWhatWasTyped() {
		save("new", "words-sq", "dhoma", "words-sr-Cyrl", "соба");
		Term term = find("dhoma");
		assertThat(save(term.key(), "version", "0", "words-sq", "dhomë", "words-sr-Cyrl", "соба")).hasStatus(303);
		assertThat(save(term.key(), "version", "0", "words-sq", "odë", "words-sr-Cyrl", "одаја")).hasStatus(409)
			.bodyText()
			.contains("Somebody changed this word", "dhomë", "odë", "одаја");
	}

	@Test
	void asksForTwoLanguagesAndShortWords() {
		assertThat(save("new", "words-sq", "vetëm")).hasStatus(422)
			.bodyText()
			.contains("two languages at least", "vetëm");
		assertThat(save("new", "words-sq", "a".repeat(121), "words-en", "b")).hasStatus(422)
			.bodyText()
			.contains("longer than 120");
		assertThat(save("new", "words-sq", "a", "words-en", "b", "note-sr-Cyrl", "c")).hasStatus(422)
			.bodyText()
			.contains("no word in this language");
	}

	@Test
	void standsBesideTheTextThatIsTranslated() {
		UUID task = this.officer
			.does(() -> this.tasks.give(this.officer.post(), "work", null,
					Text.of(Map.of("sq", "Dërgo librin e protokollit te shoqëria civile")), null))
			.orElse((why) -> UUID.randomUUID());
		assertThat(get("/translation/texts/task/" + task + "/sr-Cyrl")).hasStatusOk()
			.bodyText()
			.contains("Agreed words in this text", "цивилно друштво", "деловодник")
			.doesNotContain("саветовалиште");
		List<AgreedTerms.Agreed> found = this.officer
			.does(() -> this.terms.in(List.of(new Worded("Отворена нит у делу о повратницима", "sr-Cyrl")), "sq"));
		assertThat(found).extracting((term) -> term.said().words()).containsExactly("fije e lirë", "i kthyer");
	}

	@Test
	void isAFileAndNobodyElses() {
		save("new", "words-sq", "=SUM(1)", "words-sr-Cyrl", "збир");
		assertThat(get("/translation/terms.csv")).hasStatusOk()
			.bodyText()
			.contains("\"'=SUM(1)\"", "\"state-of-play\",\"pack\"");
		assertThat(get("/translation/terms.xlsx")).hasStatusOk();
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "kodergure"), "prevention-coordinator");
		assertThat(this.mvc.get()
			.uri("/s/kodergure/translation/terms/" + find("=SUM(1)").key())
			.cookie(neighbour.cookie())).hasStatus(404);
		Sign.Person mayor = this.sign.in(this.officer.space(), "mayor");
		assertThat(this.mvc.get().uri(this.home + "/translation/terms/new").cookie(mayor.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri(this.home + "/translation/terms/need").cookie(mayor.cookie(), ENGLISH))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("<fieldset");
	}

	private Term find(String albanian) {
		return this.officer.does(() -> this.terms.all())
			.stream()
			.filter((term) -> term.in("sq").equals(albanian))
			.findFirst()
			.orElseThrow();
	}

	private List<String> acts(Term term) {
		return this.owner.sql()
			.sql("select act from platform.audit_entry where record_id = ? order by id")
			.param(term.id())
			.query(String.class)
			.list();
	}

	private MvcTestResult save(String term, String... fields) {
		var request = this.mvc.post()
			.uri(this.home + "/translation/terms/" + term)
			.cookie(this.officer.cookie(), ENGLISH)
			.with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).exchange();
	}

}
