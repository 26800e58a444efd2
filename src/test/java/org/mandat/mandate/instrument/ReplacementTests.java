package org.mandat.mandate.instrument;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a newer instrument changes is said clause by clause. */
class ReplacementTests {

	@Test
	void saysWhatIsTheSameMovedChangedGoneAndNew() {
		Replacement replacement = Replacement.of(
				Clauses.of("Article 1\nAims.\nArticle 2\nMeets monthly.\nArticle 3\nPolice report.\nArticle 4\nPay."),
				Clauses
					.of("Article 1\nAIMS\nArticle 2\nMeets quarterly.\nArticle 5\nPolice report.\nArticle 6\nMinutes."));
		assertThat(replacement.lines())
			.extracting(Replacement.Line::what, (line) -> (line.older() == null) ? "" : line.older().number(),
					(line) -> (line.newer() == null) ? "" : line.newer().number())
			.containsExactly(tuple("same", "1", "1"), tuple("changed", "2", "2"), tuple("moved", "3", "5"),
					tuple("gone", "4", ""), tuple("new", "", "6"));
		assertThat(replacement.count("gone")).isOne();
	}

	@Test
	void takesBothScriptsOfSerbianAsTheSame() {
		assertThat(Replacement.of(Clauses.of("Члан 1\nСавет се састаје."), Clauses.of("Član 1\nSavet se sastaje."))
			.count("same")).isOne();
	}

}
