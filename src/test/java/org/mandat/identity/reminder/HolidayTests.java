package org.mandat.identity.reminder;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A space chooses which holidays of its pack count; none does before. */
@MandatTests
class HolidayTests {

	private static final LocalDate MAY = LocalDate.of(2027, 5, 3);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Holidays holidays;

	@Autowired
	private Sign sign;

	private Space space;

	@BeforeEach
	void open() {
		this.space = this.sign.space("xk", "rahovec");
	}

	@AfterEach
	void forget() {
		Walls.run(Reader.system(this.space.id()), () -> this.holidays.choose(this.space, Set.of()));
	}

	@ParameterizedTest
	@CsvSource({ "2024, 2024-03-31, 2024-05-05", "2025, 2025-04-20, 2025-04-20", "2026, 2026-04-05, 2026-04-12",
			"2027, 2027-03-28, 2027-05-02", "2038, 2038-04-25, 2038-04-25", "2049, 2049-04-18, 2049-04-25" })
	void bothEastersAreComputed(int year, LocalDate western, LocalDate orthodox) {
		assertThat(Easter.western(year)).isEqualTo(western);
		assertThat(Easter.orthodox(year)).isEqualTo(orthodox);
	}

	@Test
	void noneCountsBeforeItIsChosenAndTheAnnouncedOnesNotBeforeTheyAreCertain() throws Exception {
		assertThat(around(MAY)).isEmpty();
		Sign.Person officer = this.sign.in(this.space, "prevention-coordinator");
		this.mvc.perform(get("/s/" + this.space.slug() + "/holidays").cookie(officer.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("name=\"holiday\"")));
		var all = this.holidays.offered(this.space).stream().map(Holidays.Offered::id).toArray(String[]::new);
		this.mvc
			.perform(post("/s/" + this.space.slug() + "/holidays").param("holiday", all)
				.param("holiday", "no-such-day")
				.cookie(officer.cookie())
				.with(csrf()))
			.andExpect(redirectedUrl("/s/" + this.space.slug() + "/holidays"));
		assertThat(around(MAY))
			.contains(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 2, 17),
					LocalDate.of(2027, 3, 29), LocalDate.of(2027, 5, 3), LocalDate.of(2028, 1, 1))
			.doesNotContain(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 5, 4));
		assertThat(new ReminderDay(MAY, around(MAY)).works()).isFalse();
	}

	@Test
	void whoHasNoRightDoesNotSeeThePage() throws Exception {
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		this.mvc.perform(get("/s/" + this.space.slug() + "/holidays").cookie(mayor.cookie()))
			.andExpect(status().isNotFound());
	}

	private Set<LocalDate> around(LocalDate day) {
		return Walls.as(Reader.system(this.space.id()), () -> this.holidays.around(this.space, day));
	}

}
