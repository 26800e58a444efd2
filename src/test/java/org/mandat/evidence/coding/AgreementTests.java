package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AgreementTests {

	/** The ten units of two coders in Krippendorff's own paper on computing alpha. */
	@Test
	void isKrippendorffsAlphaOfHisExample() {
		Agreement meg = Agreement.of("T08", units("0100000010"), units("1110010000"));
		assertThat(meg).isEqualTo(new Agreement(1, 1, 3, 5));
		assertThat(meg.alpha()).isEqualTo(0.095, within(0.0005));
		assertThat(meg.kappa()).isEqualTo(0.091, within(0.0005));
		assertThat(meg.f1()).isEqualTo(2 / 6.0, within(1e-9));
	}

	@Test
	void isOneWhereAllIsTheSameAndAtMostNoneWhereNothingIs() {
		assertThat(Agreement.of("T08", units("0110"), units("0110")).alpha()).isEqualTo(1);
		Agreement opposite = Agreement.of("T08", units("0110"), units("1001"));
		assertThat(opposite.alpha()).isNegative();
		assertThat(opposite.kappa()).isEqualTo(-1);
		assertThat(opposite.f1()).isZero();
	}

	@Test
	void addsUpOverThemes() {
		assertThat(new Agreement(1, 2, 3, 4).and(new Agreement(10, 20, 30, 40)))
			.isEqualTo(new Agreement(11, 22, 33, 44));
	}

	private static List<Set<String>> units(String found) {
		List<Set<String>> units = new ArrayList<>();
		found.chars().forEach((one) -> units.add((one == '1') ? Set.of("T08", "T31") : Set.of("T31")));
		return units;
	}

}
