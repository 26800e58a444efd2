package org.mandat.mandate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.PostKind;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Text;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The guides: short, in each language, in one script, with what the country adds. */
@MandatTests
class GuidePagesTests {

	private static final Pattern TWO_SCRIPTS = Pattern
		.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Guides guides;

	@Autowired
	private Packs packs;

	@Test
	void hasAGuideForEachReaderAndACard() {
		assertThat(this.guides.all("xk")).extracting(Guide::id)
			.containsExactly("mayor", "coordinator", "council-member", "teacher", "religious-leader-coach",
					"social-work-head", "first-hour");
		assertThat(this.guides.cards("xk")).extracting(Guide::id).containsExactly("first-hour");
		assertThat(this.guides.ofPost("xk", "prevention-coordinator")).get()
			.extracting(Guide::id)
			.isEqualTo("coordinator");
	}

	@Test
	void staysWithinTheLengthOfAGuideInEachStoredLanguage() {
		for (Guide guide : this.guides.all("xk")) {
			for (String language : guide.title().tags()) {
				int words = texts(guide).mapToInt((text) -> text.forms().get(language).split("\\s+").length).sum();
				assertThat(words).as(guide.id() + " in " + language)
					.isBetween(guide.card() ? 250 : 500, guide.card() ? 420 : 950);
			}
		}
	}

	@Test
	void neverMixesScriptsWithinAWord() {
		assertThat(this.guides.all("xk").stream().flatMap(GuidePagesTests::texts)).allSatisfy(
				(text) -> assertThat(text.forms().values()).noneMatch((form) -> TWO_SCRIPTS.matcher(form).find()));
	}

	@Test
	void namesOnlyKindsOfPostThatACountryKnows() {
		Set<String> known = this.packs.all()
			.stream()
			.flatMap((pack) -> pack.posts().stream())
			.map(PostKind::kind)
			.collect(Collectors.toSet());
		assertThat(this.guides.all("xk").stream().map(Guide::posts).flatMap(Collection::stream)).isSubsetOf(known);
	}

	@Test
	void countryAddsNamesDutiesAndPostsToEachGuide() {
		for (String pack : List.of("xk", "lumebardh")) {
			assertThat(this.guides.all(pack))
				.allSatisfy((guide) -> assertThat(this.guides.addition(pack, guide.id())).as(pack + " " + guide.id())
					.isPresent());
		}
	}

	@Test
	void marksTheGuideOfTheReadersPost() {
		assertThat(read("mayor", "/mandate/guides", "en")).contains("For a new mayor", "for your post",
				"The first hour after an incident");
	}

	@Test
	void showsAGuideInEachFormAndSaysWhereNobodyHasReadIt() {
		assertThat(read("mayor", "/mandate/guides/mayor", "en")).contains("Whom to call here", "Local Safety Council")
			.doesNotContain("not yet read by a native practitioner");
		assertThat(read("mayor", "/mandate/guides/mayor", "sq")).contains("Për kryetarin e ri të komunës",
				"ende nuk e ka lexuar një profesionist që e ka gjuhë amtare");
		assertThat(read("mayor", "/mandate/guides/mayor", "sr-Cyrl")).contains("Где су границе", "Немојте рећи");
		assertThat(read("mayor", "/mandate/guides/mayor", "sr-Latn")).contains("Gde su granice", "Nemojte reći")
			.doesNotContain("Где");
	}

	@Test
	void showsWhatTheCountryAddsWithItsDoubts() {
		Sign.Person head = this.sign.in(this.sign.space("xk", "prizren"), "social-work");
		assertThat(this.mvc.get()
			.uri("/s/prizren/mandate/guides/social-work-head")
			.cookie(head.cookie(), new Cookie("mandat-language", "en"))).hasStatusOk()
			.bodyText()
			.contains("is an open question (u4)", "text not seen; source:", "/s/prizren/mandate/duties/d45",
					"Data protection officer");
	}

	@Test
	void isOpenToThePoliceToo() {
		assertThat(read("police-commander", "/mandate/guides/first-hour", "sq"))
			.contains("Ora e parë pas një incidenti");
	}

	@Test
	void leadsFromTheStateOfPlayToTheGuideAndTheCard() {
		assertThat(read("mayor", "/briefing", "en")).contains("/s/lumebardh/mandate/guides/mayor");
	}

	@Test
	void answersNotFoundForAGuideThatThereIsNot() {
		Sign.Person mayor = this.sign.in(this.sign.space("lumebardh", "lumebardh"), "mayor");
		assertThat(this.mvc.get().uri("/s/lumebardh/mandate/guides/sources").cookie(mayor.cookie())).hasStatus(404);
	}

	private String read(String post, String path, String language) {
		Space space = this.sign.space("lumebardh", "lumebardh");
		Sign.Person reader = this.sign.in(space, post);
		return assertThat(this.mvc.get()
			.uri("/s/lumebardh" + path)
			.cookie(reader.cookie(), new Cookie("mandat-language", language))).hasStatusOk().bodyText().actual();
	}

	private static Stream<Text> texts(Guide guide) {
		return Stream.concat(Stream.of(guide.title(), guide.lead()),
				guide.sections()
					.stream()
					.flatMap((section) -> Stream.concat(Stream.of(section.heading()),
							section.parts().stream().flatMap(GuidePagesTests::texts))));
	}

	private static Stream<Text> texts(Guide.Part part) {
		return switch (part) {
			case Guide.Paragraph paragraph -> Stream.of(paragraph.text());
			case Guide.Points points -> Stream.concat(Stream.ofNullable(points.title()), points.items().stream());
			case Guide.Calls calls -> calls.calls().stream().flatMap((call) -> Stream.of(call.post(), call.why()));
			case Guide.Wording words -> Stream.concat(words.say().stream(), words.avoid().stream());
		};
	}

}
