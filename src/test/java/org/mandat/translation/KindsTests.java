package org.mandat.translation;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Statements of needs and own sub-themes as texts that are translated: each by the rules
 * of its module, and counted where its coordinator sees it.
 */
@MandatTests
class KindsTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		this.space = this.sign.space("xk", "dragash");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug();
	}

	@Test
	void translatesTheStatementOfANeedAndCountsWhatFallsBehind() {
		assertThat(post("sq", "/evidence/needs", "statement", "Hapësirë për rininë në 3 fshatra")).hasStatus(303);
		UUID need = only("select need_id from evidence.need_text where space_id = ? and lang = 'sq'");
		String text = "/translation/texts/need/" + need;
		assertThat(post("en", text + "/bs", "text-statement", "Prostor za mlade u 3 sela", "gives", "1", "seen", "0"))
			.hasStatus(303);
		assertThat(post("en", text + "/sq", "text-statement", "Hapësirë për rininë në 5 fshatra", "gives", "1", "seen",
				"1", "new", "true"))
			.hasStatus(303);
		assertThat(get(text + "/bs")).hasStatusOk()
			.bodyText()
			.contains("<del>3 </del>", "<ins>5 </ins>", "Prostor za mlade u 3 sela");
		assertThat(get("/today")).hasStatusOk()
			.bodyText()
			.contains("has fallen behind", "translation/texts?state=behind");
		assertThat(texts("select act from evidence.need_step where need_id = ? order by id", need)).hasSize(3)
			.containsOnly("stated");
		assertThat(texts("select act from platform.audit_entry where record_id = ? order by id", need))
			.contains("evidence.need-changed");
	}

	@Test
	void translatesASubThemeAsANumberedVersionOfTheList() {
		String theme = "/evidence/themes/T08/parts?version=" + version();
		assertThat(post("sq", theme, "name", "Frika e mësuesve", "definition", "Mësuesit heshtin.", "example",
				"Askush.", "reason", "Thuhet shpesh"))
			.hasStatus(303);
		int before = version();
		String list = body("/translation/texts?kind=theme&state=missing&lang=sr-Cyrl");
		String at = list.replaceAll("(?s).*href=\"" + this.home + "(/translation/texts/theme/[0-9a-f-]+/sr-Cyrl)\".*",
				"$1");
		assertThat(post("en", at, "text-name", "Страх наставника", "text-definition", " ", "gives", "1", "seen", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("Write the text", "Страх наставника");
		String gives = body(at).replaceAll("(?s).*name=\"gives\" value=\"([0-9]+)\".*", "$1");
		assertThat(post("en", at, "text-name", "Страх наставника", "text-definition", "Наставници ћуте.",
				"text-example", "", "gives", gives, "seen", "0"))
			.hasStatus(303);
		assertThat(version()).isEqualTo(before + 1);
		assertThat(get("/evidence/themes/versions")).bodyText().contains("translated", "Српски");
		assertThat(body("/translation/texts?kind=theme&state=current&lang=sr-Cyrl")).contains(at);
		assertThat(this.mvc.get()
			.uri(this.home + "/evidence/themes/T08")
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "sr-Latn"))).bodyText()
			.contains("Strah nastavnika");
	}

	private int version() {
		return this.owner.sql()
			.sql("select coalesce(max(n), 0) from evidence.list_version where space_id = ?")
			.param(this.space.id())
			.query(Integer.class)
			.single();
	}

	private UUID only(String sql) {
		return this.owner.sql().sql(sql).param(this.space.id()).query(UUID.class).single();
	}

	private List<String> texts(String sql, UUID record) {
		return this.owner.sql().sql(sql).param(record).query(String.class).list();
	}

	private MvcTestResult post(String lang, String path, String... fields) {
		var request = this.mvc.post()
			.uri(this.home + path)
			.cookie(this.officer.cookie(), new Cookie("mandat-language", lang))
			.with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).exchange();
	}

	private String body(String path) {
		return new String(get(path).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
