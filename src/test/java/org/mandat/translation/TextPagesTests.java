package org.mandat.translation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The texts of a space through their pages: what is missing, what falls behind, and that
 * nothing typed is lost.
 */
@MandatTests
class TextPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

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
		this.space = this.sign.space("lumebardh", "kodergure");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug() + "/translation/texts";
	}

	@Test
	void showsWhatIsMissingAndNeverAsksForSerbianInLatin() {
		UUID task = give("Thirr shkollën " + UUID.randomUUID());
		assertThat(get("?state=missing&lang=sr-Cyrl&kind=task")).hasStatusOk()
			.bodyText()
			.contains("texts/task/" + task + "/sr-Cyrl", "Thirr shkollën", "missing")
			.doesNotContain(task + "/sr-Latn");
		assertThat(get("/task/" + task + "/sr-Latn")).hasStatus(404);
		assertThat(get("/task/" + task + "/xx'")).hasStatus(404);
		assertThat(get("?state=current&lang=sq&kind=task")).bodyText().contains(task.toString());
	}

	@Test
	void keepsATranslationThatIsFoundAuditedAndRead() {
		UUID task = give("Fto anëtarët");
		assertThat(save("/task/" + task + "/sr-Cyrl", "text-title", "Позвати чланове већа", "gives", "1", "seen", "0"))
			.hasStatus(303);
		assertThat(get("?state=missing&lang=sr-Cyrl&kind=task")).bodyText().doesNotContain(task.toString());
		assertThat(this.officer.does(() -> this.search.find("clanove veca", 5)))
			.anyMatch((hit) -> hit.record().equals(task));
		assertThat(acts(task)).contains("work.task.worded");
		assertThat(this.mvc.get()
			.uri("/s/" + this.space.slug() + "/work/tasks/" + task)
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "sr-Latn"))).bodyText()
			.contains("Pozvati članove veća");
	}

	@Test
	void showsWhatHasFallenBehindBesideTheWordsThatItGives() {
		UUID task = give("Thirr tre shkolla");
		save("/task/" + task + "/sr-Cyrl", "text-title", "Позвати три школе", "gives", "1", "seen", "0");
		assertThat(save("/task/" + task + "/sq", "text-title", "Thirr pesë shkolla", "gives", "1", "seen", "1", "new",
				"true"))
			.hasStatus(303);
		assertThat(get("?state=behind&lang=sr-Cyrl")).bodyText().contains(task.toString());
		assertThat(get("/task/" + task + "/sr-Cyrl")).hasStatusOk()
			.bodyText()
			.contains("<del>tre </del>", "<ins>pesë </ins>", "fallen behind", "Позвати три школе");
		assertThat(save("/task/" + task + "/sr-Cyrl", "text-title", "Позвати пет школа", "gives", "2", "seen", "1"))
			.hasStatus(303);
		assertThat(get("?state=behind&lang=sr-Cyrl")).bodyText().doesNotContain(task.toString());
	}

	@Test
	void keepsWhatWasTranslatedFromAnOlderTextAsFallenBehind() {
		UUID task = give("Hap derën");
		save("/task/" + task + "/sq", "text-title", "Hap dritaren", "gives", "1", "seen", "1", "new", "true");
		assertThat(save("/task/" + task + "/sr-Cyrl", "text-title", "Отвори врата", "gives", "1", "seen", "0"))
			.hasStatus(303);
		assertThat(get("/task/" + task + "/sr-Cyrl")).bodyText().contains("<del>derën</del>", "Отвори врата");
	}

	@Test
	void showsTheLoserBothAndLosesNothingTyped() {
		UUID task = give("Numëro karriget");
		save("/task/" + task + "/sr-Cyrl", "text-title", "Изброј столице", "gives", "1", "seen", "0");
		assertThat(save("/task/" + task + "/sr-Cyrl", "text-title", "Преброј столице", "gives", "1", "seen", "0"))
			.hasStatus(409)
			.bodyText()
			.contains("Somebody wrote this text in the meantime", "Изброј столице", "Преброј столице",
					"name=\"seen\" value=\"1\"");
	}

	@Test
	void refusesEmptyAndEndlessWords() {
		UUID task = give("Shkruaj");
		assertThat(save("/task/" + task + "/sr-Cyrl", "text-title", " ", "gives", "1", "seen", "0")).hasStatus(422)
			.bodyText()
			.contains("Write the text");
		assertThat(save("/task/" + task + "/sr-Cyrl", "text-title", "п".repeat(201), "gives", "1", "seen", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("longer than 200");
	}

	@Test
	void takesWhatWasTypedInLatinBackWhenCyrillicSaysSomethingNewer() {
		UUID task = this.officer
			.does(() -> this.tasks.give(this.officer.post(), "work", null, Text.of(Map.of("sr-Latn", "Pozvati")), null))
			.orElse((why) -> UUID.randomUUID());
		assertThat(get("?state=missing&lang=sr-Cyrl&kind=task")).bodyText().doesNotContain(task.toString());
		save("/task/" + task + "/sq", "text-title", "Mos thirr", "gives", "1", "seen", "0", "new", "true");
		assertThat(get("?state=behind&lang=sr-Cyrl&kind=task")).bodyText().contains(task.toString());
		save("/task/" + task + "/sr-Cyrl", "text-title", "Не звати", "gives", "2", "seen", "0");
		assertThat(this.owner.sql()
			.sql("select lang from work.task_text where task_id = ? order by lang")
			.param(task)
			.query(String.class)
			.list()).containsExactly("sq", "sr-Cyrl");
	}

	@Test
	void namesAPostInALanguageThatThePackDoesNotHave() {
		Space two = this.sign.space("xk", "prizren");
		Sign.Person coordinator = this.sign.in(two, "prevention-coordinator");
		String at = "/s/" + two.slug() + "/translation/texts/post/" + coordinator.post() + "/tr";
		assertThat(this.mvc.post()
			.uri(at)
			.cookie(coordinator.cookie())
			.with(csrf())
			.param("text-name", "Önleme koordinatörü")
			.param("gives", "1")
			.param("seen", "0")).hasStatus(303);
		assertThat(this.mvc.get().uri(at).cookie(coordinator.cookie(), ENGLISH)).hasStatusOk()
			.bodyText()
			.contains("Önleme koordinatörü", "revision 1");
		assertThat(acts(coordinator.post())).contains("post.named");
	}

	@Test
	void isNotThereForAnotherSpaceNorForWhoMayNotWrite() {
		UUID task = give("Vetëm këtu");
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		Sign.Person member = this.sign.in(this.space, "social-work");
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		String path = this.home + "/task/" + task + "/sr-Cyrl";
		assertThat(this.mvc.get().uri(path).cookie(neighbour.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri(path.replace(this.space.slug(), "jasenik")).cookie(neighbour.cookie()))
			.hasStatus(404);
		assertThat(this.mvc.get().uri(this.home).cookie(member.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri(path).cookie(mayor.cookie(), ENGLISH)).hasStatusOk()
			.bodyText()
			.doesNotContain("<textarea");
		assertThat(this.mvc.post().uri(path).cookie(mayor.cookie()).with(csrf()).param("text-title", "X"))
			.hasStatus(404);
	}

	@Test
	void givesTheListAsAFile() {
		UUID task = give("=HYPERLINK(1)");
		assertThat(get(".csv?state=missing&lang=sr-Cyrl")).hasStatusOk()
			.bodyText()
			.contains("\"kind\",\"id\",\"field\"", task.toString(), "\"'=HYPERLINK(1)\"");
		assertThat(get(".xlsx")).hasStatusOk();
		assertThat(get(".exe")).hasStatus(404);
	}

	private UUID give(String albanian) {
		Text text = Text.of(Map.of("sq", albanian));
		return this.officer.does(() -> this.tasks.give(this.officer.post(), "work", null, text, null)).orElse((why) -> {
			throw new AssertionError(why.key());
		});
	}

	private List<String> acts(UUID record) {
		return this.owner.sql()
			.sql("select act from platform.audit_entry where record_id = ?")
			.param(record)
			.query(String.class)
			.list();
	}

	private MvcTestResult save(String path, String... fields) {
		var request = this.mvc.post().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).exchange();
	}

}
