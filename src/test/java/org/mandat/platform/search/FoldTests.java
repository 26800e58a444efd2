package org.mandat.platform.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Words are compared without marks, case and script. */
class FoldTests {

	@Test
	void findsOneNameInAllItsSpellings() {
		assertThat(SearchIndex.fold("Đakovica")).isEqualTo("dakovica");
		assertThat(SearchIndex.fold("ЂАКОВИЦА")).isEqualTo("dakovica");
		assertThat(SearchIndex.fold("Djakovica")).isEqualTo("dakovica");
		assertThat(SearchIndex.fold("Pejë, Çeku")).isEqualTo("peje, ceku");
		assertThat(SearchIndex.fold("Peje\u0308 I\u015f\u0131k")).isEqualTo("peje isik");
	}

}
