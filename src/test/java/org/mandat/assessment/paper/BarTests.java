package org.mandat.assessment.paper;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a score is drawn in letters. */
class BarTests {

	@Test
	void hasTwoDotsForEachLevelAndRoundsDown() {
		assertThat(Bar.of(new BigDecimal("2.0"))).isEqualTo("\u2022\u2022\u2022\u2022\u00b7\u00b7\u00b7\u00b7");
		assertThat(Bar.of(new BigDecimal("1.7"))).isEqualTo("\u2022\u2022\u2022\u00b7\u00b7\u00b7\u00b7\u00b7");
		assertThat(Bar.of(BigDecimal.ZERO)).hasSize(8);
		assertThat(Bar.of(null)).isEqualTo("\u2013");
	}

}
