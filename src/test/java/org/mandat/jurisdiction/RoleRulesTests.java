package org.mandat.jurisdiction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** What may never stand together, and which days a delegation may have. */
class RoleRulesTests {

	private static final Days DAYS = new Days(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC),
			ZoneOffset.UTC);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	void whoWatchesDoesNotDecide() {
		for (Role role : EnumSet.of(Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB, Role.ADMINISTRATOR,
				Role.PRACTITIONER)) {
			assertThat(why(RoleRules.together(EnumSet.of(Role.DATA_PROTECTION_OFFICER, role)))).as(role.name())
				.isEqualTo("watchesAndDecides");
		}
		assertThat(RoleRules.together(EnumSet.of(Role.DATA_PROTECTION_OFFICER, Role.CONTRIBUTOR))).isEmpty();
	}

	@Test
	void nobodyElseSeesIntoConfidence() {
		for (Role role : EnumSet.of(Role.COORDINATOR, Role.LEADER, Role.MEMBER, Role.DESK, Role.HUB,
				Role.ADMINISTRATOR)) {
			assertThat(why(RoleRules.together(EnumSet.of(Role.PRACTITIONER, role)))).as(role.name())
				.isEqualTo("confidence");
		}
	}

	@Test
	void aPostWithoutStatementsTakesPartAndNoMore() {
		for (Role role : Role.values()) {
			Optional<Refusal> refused = RoleRules.give(role, EnumSet.of(Role.MEMBER), false, "municipality");
			assertThat(refused.isEmpty()).as(role.name()).isEqualTo(role == Role.MEMBER || role == Role.CONTRIBUTOR);
		}
	}

	@Test
	void aRoleStaysWhereItBelongs() {
		assertThat(why(RoleRules.give(Role.DESK, EnumSet.of(Role.LEADER), true, "municipality"))).isEqualTo("notHere");
		assertThat(why(RoleRules.give(Role.PRACTITIONER, EnumSet.of(Role.CONTRIBUTOR), true, "ministry")))
			.isEqualTo("notHere");
		assertThat(RoleRules.give(Role.HUB, EnumSet.of(Role.MEMBER), true, "hub")).isEmpty();
	}

	@Test
	void aPostKeepsOneRoleAndIsSpokenOfByThePacks() {
		assertThat(why(RoleRules.take(Role.LEADER, EnumSet.of(Role.LEADER)))).isEqualTo("oneStays");
		assertThat(why(RoleRules.take(Role.MEMBER, EnumSet.of(Role.LEADER)))).isEqualTo("hasNot");
		assertThat(RoleRules.first(EnumSet.of(Role.COORDINATOR, Role.LEADER), Role.LEADER)).isEqualTo(Role.LEADER);
		assertThat(RoleRules.first(EnumSet.of(Role.MEMBER, Role.CONTRIBUTOR), Role.LEADER)).isEqualTo(Role.MEMBER);
		assertThat(RoleRules.needsSecond(Role.ADMINISTRATOR, true)).isTrue();
		assertThat(RoleRules.needsSecond(Role.ADMINISTRATOR, false)).isFalse();
		assertThat(RoleRules.needsSecond(Role.DATA_PROTECTION_OFFICER, false)).isTrue();
	}

	@Test
	void theDaysOfADelegationAreStatedAndNotPast() {
		assertThat(DelegationRules.dates(TODAY, TODAY, TODAY)).isEmpty();
		assertThat(last(DelegationRules.dates(TODAY.minusDays(1), TODAY, TODAY))).isEqualTo("past");
		assertThat(last(DelegationRules.dates(TODAY.plusDays(367), TODAY.plusDays(368), TODAY))).isEqualTo("tooFar");
		assertThat(last(DelegationRules.dates(TODAY, TODAY.minusDays(1), TODAY))).isEqualTo("endBeforeBegin");
		assertThat(last(DelegationRules.dates(TODAY, TODAY.plusDays(367), TODAY))).isEqualTo("tooLong");
	}

	@Test
	void itLiesWithinBothTenuresAndBetweenTwoPeople() {
		Tenure mayor = tenure(null);
		assertThat(DelegationRules.between(mayor, tenure(null), TODAY.plusDays(9), DAYS)).isEmpty();
		assertThat(last(DelegationRules.between(mayor, mayor, TODAY, DAYS))).isEqualTo("samePerson");
		assertThat(last(DelegationRules.between(mayor, tenure(TODAY.plusDays(3)), TODAY.plusDays(9), DAYS)))
			.isEqualTo("tenureEnds");
		assertThat(last(DelegationRules.between(mayor, tenure(TODAY.minusDays(1)), TODAY, DAYS))).isEqualTo("notHeld");
	}

	private static Tenure tenure(@Nullable LocalDate until) {
		return new Tenure(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Somebody", false,
				TODAY.minusYears(1), until, DAYS.startOf(TODAY.minusYears(1)),
				(until == null) ? null : DAYS.startOf(until.plusDays(1)), null, 0);
	}

	private static String why(Optional<Refusal> refusal) {
		return last(refusal);
	}

	private static String last(Optional<Refusal> refusal) {
		String key = refusal.orElseThrow().key();
		return key.substring(key.lastIndexOf('.') + 1);
	}

	@Test
	void everyCombinationIsSymmetric() {
		Set<Role> all = EnumSet.allOf(Role.class);
		for (Role one : all) {
			for (Role other : all) {
				assertThat(RoleRules.together(EnumSet.of(one, other)).isPresent())
					.isEqualTo(RoleRules.together(EnumSet.of(other, one)).isPresent());
			}
			assertThat(RoleRules.together(EnumSet.of(one))).isEmpty();
		}
	}

}
