package org.mandat.mandate.instrument;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Clauses are found by their numbering, in three languages and two ways of counting. */
class ClausesTests {

	@Test
	void findsArticlesParagraphsAndLettersInAlbanian() {
		List<Clause> clauses = Clauses.of("""
				UDHËZIM ADMINISTRATIV
				KREU I
				DISPOZITAT E PËRGJITHSHME
				Neni 1
				Qëllimi
				Ky udhëzim përcakton punën e këshillit.
				Neni 2 – Përbërja
				1. Këshilli i ka këta anëtarë:
				a) kryetarin;
				b) komandantin e stacionit.
				2. Anëtarët emërohen sipas
				nenit 1 të këtij udhëzimi.
				""");
		assertThat(clauses).extracting(Clause::number).containsExactly("0", "1", "2", "2.1", "2.1.a", "2.1.b", "2.2");
		assertThat(clauses.get(1).heading()).isEqualTo("KREU I · DISPOZITAT E PËRGJITHSHME · Qëllimi");
		assertThat(clauses.get(1).words()).isEqualTo("Ky udhëzim përcakton punën e këshillit.");
		assertThat(clauses.get(6).words()).isEqualTo("Anëtarët emërohen sipas\nnenit 1 të këtij udhëzimi.");
	}

	@Test
	void readsSerbianInBothScripts() {
		assertThat(Clauses.of("Члан 1.\nСавет се састаје.\nЧлан 2а\nСврха\n2а.1 Прво.\n(2) Друго."))
			.extracting(Clause::number)
			.containsExactly("1", "2а", "2а.1", "2а.2");
		assertThat(Clauses.of("Član 7. Savet se sastaje četiri puta godišnje.")).singleElement()
			.satisfies((clause) -> assertThat(clause.words()).isEqualTo("Savet se sastaje četiri puta godišnje."));
	}

	@Test
	void takesNumbersThatRepeatTheArticleAsTheyAreAndCountsTheOthers() {
		assertThat(Clauses.of("Article 5\n5.1 One.\n5.2 Two.\n5.2.1 Under two.")).extracting(Clause::number)
			.containsExactly("5", "5.1", "5.2", "5.2.1");
		assertThat(Clauses.of("Article 1\n1. One.\n1.1. Under one.\n2. Two.")).extracting(Clause::number)
			.containsExactly("1", "1.1", "1.1.1", "1.2");
	}

	@Test
	void beginsNoClauseTwiceAndNoneWithinASentence() {
		List<Clause> clauses = Clauses.of("""
				Article 1
				This act amends the earlier one, where
				Article 1
				read otherwise, and in
				Article 4 of that act.
				""");
		assertThat(clauses).extracting(Clause::number).containsExactly("1");
		assertThat(clauses.getFirst().words()).contains("Article 4 of that act.");
	}

	@Test
	void losesNoLine() {
		String text = "Preamble\nArticle 1\nScope\nWords.\nCHAPTER II\nRest without article";
		String kept = Clauses.text(Clauses.of(text), "Article");
		assertThat(kept).contains("Preamble", "Scope", "Words.", "CHAPTER II", "Rest without article");
	}

	@Test
	void findsTheSameAgainInTheTextThatIsGivenToCorrect() {
		List<Clause> clauses = Clauses
			.of("Article 1 – Aim\nWords.\nArticle 2\n1. One:\na) first;\nb) second.\n2. Two.");
		assertThat(Clauses.of(Clauses.text(clauses, "Article"))).isEqualTo(clauses);
	}

	@Test
	void hasABound() {
		StringBuilder many = new StringBuilder();
		for (int n = 1; n <= 4_000; n++) {
			many.append("Article ").append(n).append('\n');
		}
		assertThat(Clauses.of(many.toString())).hasSizeLessThanOrEqualTo(Clauses.MOST);
		assertThat(Clauses.of("")).isEmpty();
	}

}
