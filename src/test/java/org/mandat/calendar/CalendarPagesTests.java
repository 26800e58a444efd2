package org.mandat.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.privacy.PersonalData;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A link from its making to its end, and what it never says. */
@MandatTests
class CalendarPagesTests {

	private static final Pattern LINK = Pattern.compile("/calendar/[^/]+/[\\w-]{43}\\.ics");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private CalendarData data;

	private Space space = new Space(new UUID(0, 0), "", "", "", "", Text.of(Map.of("en", "")), java.util.List.of());

	private Sign.Person officer = new Sign.Person(this.space, new UUID(0, 0), new UUID(0, 0), new UUID(0, 0),
			new UUID(0, 0), "");

	@BeforeEach
	void people() {
		this.space = this.sign.space("test-valley", "breza");
		this.officer = this.sign.in(this.space, "education");
	}

	@Test
	void showsTheDaysAndKeepsTheWords() throws Exception {
		UUID plain = task("work", "Sign the contract with the printer");
		UUID secret = task("helpline", "Words of a confidential room");
		String quiet = make(false);
		MockHttpServletResponse answer = ask(quiet);
		assertThat(answer.getContentType()).startsWith("text/calendar");
		ICalendar read = Biweekly.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).first();
		assertThat(read.getEvents()).extracting((event) -> event.getUid().getValue())
			.contains(plain.toString(), secret.toString());
		assertThat(answer.getContentAsString()).doesNotContain("contract").doesNotContain("confidential");
		String worded = make(true);
		assertThat(ask(worded).getContentAsString()).contains("contract").doesNotContain("confidential");
		assertThat(ask(quiet).getStatus()).as("the link before").isEqualTo(404);
	}

	@Test
	void tellsThatNothingChanged() throws Exception {
		String link = make(false);
		String tag = ask(link).getHeader(HttpHeaders.ETAG);
		assertThat(tag).isNotNull();
		MockHttpServletRequestBuilder again = get(link).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag));
		assertThat(this.mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(304);
		task("work", "One more");
		assertThat(this.mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void endsWithTheLinkWithTheTenureAndWithThePerson() throws Exception {
		String link = make(false);
		this.mvc.perform(as(post("/account/calendar/" + this.space.id() + "/end")));
		assertThat(ask(link).getStatus()).isEqualTo(404);
		String second = make(false);
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(lower(during), now()) where id = ?")
			.param(this.officer.tenure())
			.update();
		assertThat(ask(second).getStatus()).as("no post any more").isEqualTo(404);
		PersonalData facts = this.data;
		assertThat(this.officer.does(() -> facts.of(this.officer.id()))).containsKey("calendarLinkSince");
		this.officer.does(() -> {
			facts.erase(this.officer.id());
			return Boolean.TRUE;
		});
		assertThat(this.officer.does(() -> facts.of(this.officer.id()))).isEmpty();
	}

	@Test
	void isNotThereForAnybodyElse() throws Exception {
		String link = make(false);
		Space other = this.sign.space("test-valley", "gurra");
		assertThat(ask(link.replace("/" + this.space.slug() + "/", "/" + other.slug() + "/")).getStatus())
			.isEqualTo(404);
		assertThat(ask("/calendar/" + this.space.slug() + "/" + "A".repeat(43) + ".ics").getStatus()).isEqualTo(404);
		assertThat(this.mvc.perform(as(post("/account/calendar/" + other.id() + "/link")))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	private UUID task(String module, String title) {
		return this.officer.does(() -> switch (this.tasks.give(this.officer.post(), module, null,
				Text.of(Map.of("en", title)), LocalDate.now().plusDays(9))) {
			case Outcome.Done<UUID> done -> done.value();
			case Outcome.Refused<UUID> no -> throw new IllegalStateException(no.why().toString());
		});
	}

	private String make(boolean titles) throws Exception {
		String page = this.mvc
			.perform(as(post("/account/calendar/" + this.space.id() + "/link").param("titles", titles ? "yes" : "")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher link = LINK.matcher(page);
		assertThat(link.find()).as(page).isTrue();
		return link.group();
	}

	private MockHttpServletResponse ask(String link) throws Exception {
		return this.mvc.perform(get(link)).andReturn().getResponse();
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		return request.with(csrf()).cookie(this.officer.cookie());
	}

}
