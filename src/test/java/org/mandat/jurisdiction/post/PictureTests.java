package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Tenures;
import org.mandat.jurisdiction.Vacancies;
import org.mandat.platform.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

/** How the organisation is put together, and how time lies above it. */
class PictureTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	void putsChairsOnLevelsAndIntoOrganisations() {
		Picture picture = picture("picture", post("mayor", "leader", "mayor", true),
				post("school", "member", "education", true), post("assembly", "member", "assembly-chair", true),
				post("teaching", "member", "education", false), post("health", "member", "health", true));
		assertThat(picture.levels()).extracting(Picture.Level::name).containsExactly("lead", "council");
		List<Picture.Group> council = picture.levels().get(1).groups();
		assertThat(council).extracting((group) -> group.posts().size()).containsExactly(2, 1, 1);
		assertThat(council).extracting(Picture.Group::titled).containsExactly(true, false, false);
		assertThat(picture.levels().get(1).vacant()).isEqualTo(1);
		assertThat(picture.empty()).hasSize(1);
		assertThat(picture.posts()).hasSize(5);
	}

	@Test
	void showsEmptyChairsOnlyIfAskedAndNamesTheFirstOfMany() {
		PostView[] all = new PostView[30];
		for (int i = 0; i < all.length; i++) {
			all[i] = post("forum-" + i, "member", "forum", i < 10);
		}
		Picture vacant = picture("vacant", all);
		assertThat(vacant.posts()).hasSize(20).allMatch(PostView::vacant);
		assertThat(vacant.all()).isEqualTo(30);
		Picture whole = picture("picture", all);
		assertThat(whole.levels().getFirst().many()).isTrue();
		assertThat(whole.namedEmpty()).hasSize(8);
		assertThat(whole.moreEmpty()).isEqualTo(12);
	}

	@Test
	void doesNotCallAChairEmptyOfWhichNothingIsWrittenDown() {
		PostView never = post("school", "member", "education", false, null);
		PostView left = post("health", "member", "health", false, TODAY.minusYears(2));
		LocalDate early = TODAY.minusYears(1);
		Picture back = Picture.of(List.of(never, left), new Picture.Asked(early, TODAY, "picture", true), List.of(),
				Map.of());
		assertThat(back.state(never)).isEqualTo("unknown");
		assertThat(back.empty()).containsExactly(left);
		assertThat(back.unknown()).isEqualTo(1);
		Picture now = Picture.of(List.of(never, left), new Picture.Asked(TODAY, TODAY, "picture", true), List.of(),
				Map.of());
		assertThat(now.empty()).containsExactly(never, left);
		assertThat(now.unknown()).isZero();
	}

	@Test
	void saysForHowLongInTheUnitInWhichPeopleSpeak() {
		assertThat(Picture.Span.between(TODAY, TODAY)).isEqualTo(new Picture.Span("days", 0));
		assertThat(Picture.Span.between(TODAY.minusDays(59), TODAY)).isEqualTo(new Picture.Span("days", 59));
		assertThat(Picture.Span.between(TODAY.minusMonths(2), TODAY)).isEqualTo(new Picture.Span("months", 2));
		assertThat(Picture.Span.between(TODAY.minusMonths(24), TODAY)).isEqualTo(new Picture.Span("years", 2));
	}

	@Test
	void stepsToTheDaysBeforeAndAfterAndKeepsTheView() {
		LocalDate day = LocalDate.of(2026, 5, 1);
		List<Tenures.Change> changes = List.of(new Tenures.Change(LocalDate.of(2026, 2, 1), 1, 0),
				new Tenures.Change(day, 0, 1), new Tenures.Change(LocalDate.of(2026, 6, 1), 1, 0),
				new Tenures.Change(TODAY, 0, 0));
		Picture picture = Picture.of(List.of(), new Picture.Asked(day, TODAY, "table", true), changes, Map.of());
		assertThat(picture.before()).contains(changes.getFirst());
		assertThat(picture.after()).contains(changes.get(2));
		assertThat(picture.query(TODAY, "picture")).isEmpty();
		assertThat(picture.query(TODAY, "table")).isEqualTo("?show=table");
		assertThat(picture.query(day, "table")).isEqualTo("?on=2026-05-01&show=table");
	}

	@Test
	void drawsStepsOverWholeYearsAndNothingOfTomorrow() {
		List<Vacancies.Month> turns = List.of(month(2024, 3, 1), month(2025, 6, 4), month(2026, 2, 0),
				month(2027, 1, 3));
		Strip strip = Strip.of(turns, TODAY, TODAY);
		assertThat(strip.years()).containsExactly("2024", "2025", "2026");
		assertThat(strip.most()).isEqualTo(4);
		assertThat(strip.shown()).hasSize(3);
		assertThat(strip.path(TODAY)).startsWith("M0 60V60H")
			.contains("V4H")
			.endsWith("V60H" + strip.at(TODAY) + "V60Z");
		assertThat(strip.at(strip.first())).isZero();
		assertThat(strip.at(strip.last())).isEqualTo(1000);
		assertThat(strip.place(LocalDate.of(1990, 1, 1))).isZero();
	}

	@Test
	void keepsNineYearsAtMostAndCarriesWhatWasEmptyBefore() {
		Strip strip = Strip.of(List.of(month(1999, 3, 2)), LocalDate.of(2199, 1, 1), TODAY);
		assertThat(strip.years()).hasSize(9).endsWith("2028");
		assertThat(strip.most()).isEqualTo(2);
		assertThat(Strip.of(List.of(), TODAY, TODAY).years()).containsExactly("2025", "2026");
		assertThat(Strip.of(List.of(), TODAY, TODAY).path(TODAY)).startsWith("M0 60V60H");
	}

	private static Vacancies.Month month(int year, int month, int empty) {
		return new Vacancies.Month(YearMonth.of(year, month), empty);
	}

	private static Picture picture(String view, PostView... posts) {
		return Picture.of(List.of(posts), new Picture.Asked(TODAY, TODAY, view, true), List.of(),
				Map.of("education", Text.of(Map.of("en", "Department of education")), "health",
						Text.of(Map.of("en", "Department of health")), "forum", Text.of(Map.of("en", "Forum"))));
	}

	private static PostView post(String kind, String role, String actor, boolean held) {
		return post(kind, role, actor, held, held ? null : TODAY.minusDays(3));
	}

	private static PostView post(String kind, String role, String actor, boolean held, @Nullable LocalDate since) {
		@Nullable Holder holder = held ? new Holder(UUID.randomUUID(), "Somebody", TODAY.minusYears(1), null, false) : null;
		return new PostView(UUID.randomUUID(), kind, 1, Text.of(Map.of("en", kind)), role, Set.of(), actor, null, null,
				holder, List.of(), true, since, 0);
	}

}
