package org.mandat.evidence.need;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.need.SharedRule.Raised;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule of the list of themes on shared needs. */
class SharedRuleTests {

	private static final Map<String, String> PARTIES = Map.of("mayor", "municipality", "municipal_staff",
			"municipality", "youth", "youth", "police", "police");

	@Test
	void needsTwoDifferentGroups() {
		assertThat(holds(new Raised("youth", "a"), new Raised("police", "a"))).isTrue();
		assertThat(holds(new Raised("youth", "a"), new Raised("youth", "a"))).isFalse();
		assertThat(holds()).isFalse();
	}

	@Test
	void takesTheMayorAndAnOfficerForOneGroup() {
		assertThat(holds(new Raised("mayor", "a"), new Raised("municipal_staff", "a"))).isFalse();
	}

	@Test
	void orOneGroupAtTwoEvents() {
		assertThat(holds(new Raised("mayor", "a"), new Raised("municipal_staff", "b"))).isTrue();
	}

	@Test
	void doesNotCountARoleThatNobodyNoted() {
		assertThat(holds(new Raised("unknown", "a"), new Raised("unknown", "b"), new Raised("youth", "a"))).isFalse();
	}

	private static boolean holds(Raised... raised) {
		return SharedRule.holds(List.of(raised), PARTIES);
	}

}
