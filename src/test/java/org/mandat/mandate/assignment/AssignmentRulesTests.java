package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Worded;

import static org.assertj.core.api.Assertions.assertThat;

/** What may stand beside what, in one duty. */
class AssignmentRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final UUID MAYOR = UUID.randomUUID();

	private static final UUID OFFICER = UUID.randomUUID();

	@Test
	void onlyOneIsAccountableAndTheOtherIsNamed() {
		assertThat(refused(Part.ACCOUNTABLE, OFFICER, kept(Part.ACCOUNTABLE, MAYOR)))
			.contains(Refusal.of("mandate.assignment.refused.accountable", "Mayor"));
		assertThat(refused(Part.ACCOUNTABLE, OFFICER, kept(Part.RESPONSIBLE, MAYOR))).isEmpty();
	}

	@Test
	void severalMayDoItBeAskedOrTold() {
		for (Part part : List.of(Part.RESPONSIBLE, Part.CONSULTED, Part.INFORMED)) {
			assertThat(refused(part, OFFICER, kept(part, MAYOR))).as(part.key()).isEmpty();
		}
	}

	@Test
	void whoAnswersForItMayDoItAndWhoIsOnlyHeardHasNoOtherPart() {
		for (Part before : Part.values()) {
			for (Part after : Part.values()) {
				boolean both = List.of(Part.RESPONSIBLE, Part.ACCOUNTABLE).containsAll(List.of(before, after))
						&& before != after;
				assertThat(refused(after, MAYOR, kept(before, MAYOR)).isEmpty()).as(before + " and " + after)
					.isEqualTo(both);
			}
		}
	}

	@Test
	void anOrganisationIsTheSameInCapitals() {
		Assignment kept = new Assignment(UUID.randomUUID(), "d01", Part.CONSULTED, null,
				new Worded("Police directorate", "en"), null, TODAY, null, null, 0);
		assertThat(
				AssignmentRules.refused(organisation("POLICE directorate"), List.of(kept), TODAY, new Language("en")))
			.contains(Refusal.of("mandate.assignment.refused.twice.consulted"));
		assertThat(AssignmentRules.refused(organisation("Youth centre"), List.of(kept), TODAY, new Language("en")))
			.isEmpty();
	}

	@Test
	void itIsAPostOrAnOrganisationAndNeitherBothNorNone() {
		Worded words = new Worded("Youth centre", "en");
		for (Assigning one : List.of(new Assigning("d01", Part.INFORMED, null, null, null, TODAY),
				new Assigning("d01", Part.INFORMED, MAYOR, words, null, TODAY))) {
			assertThat(AssignmentRules.refused(one, List.of(), TODAY, new Language("en")))
				.contains(Refusal.of("mandate.assignment.refused.who"));
		}
	}

	@Test
	void itBeginsTodayOrBeforeAndNotBeforeWhatHoldsToday() {
		assertThat(since(TODAY)).isEmpty();
		assertThat(since(TODAY.minusYears(30))).isEmpty();
		assertThat(since(TODAY.plusDays(1))).isPresent();
		assertThat(since(TODAY.minusYears(30).minusDays(1))).isPresent();
	}

	private static Optional<Refusal> since(LocalDate day) {
		return AssignmentRules.refused(new Assigning("d01", Part.INFORMED, MAYOR, null, null, day), List.of(), TODAY,
				new Language("en"));
	}

	private static Assigning organisation(String words) {
		return new Assigning("d01", Part.INFORMED, null, new Worded(words, "en"), null, TODAY);
	}

	private static Optional<Refusal> refused(Part part, @Nullable UUID post, Assignment... kept) {
		return AssignmentRules.refused(new Assigning("d01", part, post, null, null, TODAY), Arrays.asList(kept), TODAY,
				new Language("en"));
	}

	private static Assignment kept(Part part, UUID post) {
		return new Assignment(UUID.randomUUID(), "d01", part, post, new Worded("Mayor", "en"), null, TODAY, null, null,
				0);
	}

}
