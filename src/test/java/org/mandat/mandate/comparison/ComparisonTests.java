package org.mandat.mandate.comparison;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Packs;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Municipalities are counted beside each other only as they agreed, only when five of
 * them have, and without anybody being told from it.
 */
@MandatTests
class ComparisonTests {

	private static final List<String> TOWNS = List.of("gurra", "breza", "lisna", "iliri", "luka", "shkoza", "ura");

	private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private GapTally tally;

	@Autowired
	private ComparingRepository rows;

	@Autowired
	private Packs packs;

	private final Map<String, Sign.Person> officers = new LinkedHashMap<>();

	@BeforeEach
	void nobodyAgreed() {
		this.owner.sql().sql("delete from mandate.comparing").update();
		this.owner.sql().sql("delete from mandate.gap_tally").update();
		TOWNS.forEach((town) -> this.officers.put(town,
				this.sign.in(this.sign.space("test-valley", town), "prevention-coordinator")));
	}

	@Test
	void nothingIsShownBeforeFiveAgreedAndToNobodyWhoHasNot() {
		assertThat(read("gurra")).contains("This municipality is not counted along", "Agree to be counted along");
		TOWNS.subList(0, 4).forEach(this::agree);
		this.tally.look();
		assertThat(read("gurra")).contains("Fewer than five municipalities are counted", "Agreed by 02-14/2026",
				"waits until five have");
		assertThat(tallied()).isZero();
		agree("luka");
		this.tally.look();
		String counted = read("gurra");
		assertThat(counted).contains("5 municipalities", "this municipality too", "Counted on")
			.doesNotContain("waits until five have");
		TOWNS.stream()
			.filter((town) -> !"gurra".equals(town))
			.forEach((town) -> assertThat(main(counted)).as("no other is named")
				.doesNotContain(
						this.officers.get(town).space().name().in(new org.mandat.platform.text.Language("en"))));
		assertThat(read("ura")).as("who has not agreed")
			.contains("not counted along")
			.doesNotContain("5 municipalities");
		assertThat(text(get("ura", "comparison.csv")).lines().toList()).hasSize(1);
		assertThat(text(get("gurra", "comparison.csv")).lines().toList()).hasSizeGreaterThan(1);
	}

	@Test
	void whoAgreesNewlyWaitsSoThatTwoCountsDoNotTellOfThem() {
		TOWNS.subList(0, 5).forEach(this::agree);
		this.tally.look();
		agree("shkoza");
		this.owner.sql().sql("update mandate.gap_tally set counted_on = counted_on - 100").update();
		this.tally.look();
		assertThat(read("shkoza")).contains("waits until five have", "5 municipalities");
		assertThat(this.owner.sql()
			.sql("select distinct counted_on from mandate.gap_tally")
			.query(LocalDate.class)
			.single()).as("counted anew in another quarter").isEqualTo(TODAY);
	}

	@Test
	void whoEndsItIsCountedNoMoreAndFewerThanFiveTakeTheCountAway() {
		TOWNS.subList(0, 5).forEach(this::agree);
		this.tally.look();
		assertThat(post("luka", "comparison/end", "version", "7")).as("somebody was faster").hasStatus(409);
		assertThat(post("luka", "comparison/end", "version", "0")).hasStatus(303);
		assertThat(read("luka")).contains("This municipality is not counted along");
		this.owner.sql().sql("update mandate.gap_tally set counted_on = counted_on - 100").update();
		this.tally.look();
		assertThat(tallied()).isZero();
		agree("luka");
		this.owner.sql()
			.sql("update mandate.comparing set agreed_on = agreed_on - 9, until_on = current_date - 1")
			.update();
		assertThat(read("luka")).contains("ended on", "Agree to be counted along");
		agree("luka");
	}

	@Test
	void refusesWhatHasNoDocumentOrNoEnd() {
		assertThat(post("gurra", "comparison", "document", " ", "until", TODAY.plusDays(9).toString())).hasStatus(422)
			.bodyText()
			.contains("by which document");
		for (String until : List.of("", TODAY.toString(), TODAY.plusYears(4).plusDays(1).toString())) {
			assertThat(post("gurra", "comparison", "document", "02-14/2026", "until", until)).hasStatus(422)
				.bodyText()
				.contains("until when it holds", "02-14/2026");
		}
		agree("gurra");
		assertThat(post("gurra", "comparison", "document", "02-15/2026", "until", TODAY.plusDays(9).toString()))
			.hasStatus(409);
		Sign.Person police = this.sign.in(this.officers.get("gurra").space(), "police-commander");
		assertThat(this.mvc.post()
			.uri("/s/" + police.space().slug() + "/mandate/comparison/end")
			.cookie(police.cookie())
			.with(csrf())
			.exchange()).hasStatus(404);
		Sign.Person hub = this.sign.in(this.sign.space("test-valley", "valley-hub"), "hub-coordinator");
		assertThat(
				this.mvc.get().uri("/s/" + hub.space().slug() + "/mandate/comparison").cookie(hub.cookie()).exchange())
			.as("a hub compares nobody")
			.hasStatus(404);
	}

	@Test
	void noTownReadsTheAgreementOfAnotherAndTheCountNamesNone() {
		TOWNS.subList(0, 5).forEach(this::agree);
		this.tally.look();
		List<String> columns = new ArrayList<>(this.owner.sql()
			.sql("select column_name from information_schema.columns where table_schema = 'mandate' and table_name = 'gap_tally'")
			.query(String.class)
			.list());
		assertThat(columns).containsExactlyInAnyOrder("frame", "kind", "least", "most", "places", "counted_on");
		assertThat(this.packs.find("test-valley").map(GapComparison::frame)).hasValueSatisfying(
				(frame) -> assertThat(Walls.as(Reader.NOBODY, () -> this.rows.tally(frame))).isNotEmpty()
					.allMatch((range) -> range.places() >= TallyRules.FEWEST));
		assertThat(this.owner.sql()
			.sql("select relrowsecurity from pg_class where oid = 'mandate.comparing'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	private void agree(String town) {
		assertThat(post(town, "comparison", "document", "02-14/2026", "until", TODAY.plusYears(1).toString()))
			.hasStatus(303);
	}

	private int tallied() {
		return this.owner.sql().sql("select count(*) from mandate.gap_tally").query(Integer.class).single();
	}

	private static String main(String page) {
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

	private String read(String town) {
		MvcTestResult page = get(town, "comparison");
		assertThat(page).hasStatusOk();
		return text(page);
	}

	private MvcTestResult get(String town, String path) {
		Sign.Person officer = this.officers.get(town);
		return this.mvc.get()
			.uri("/s/" + officer.space().slug() + "/mandate/" + path)
			.cookie(officer.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
	}

	private MvcTestResult post(String town, String path, String... params) {
		Sign.Person officer = this.officers.get(town);
		var request = this.mvc.post()
			.uri("/s/" + officer.space().slug() + "/mandate/" + path)
			.cookie(officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

	private static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
