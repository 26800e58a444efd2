package org.mandat.evidence.sentence;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the text: sentences stand in order, inside it, and no letter lies outside of
 * all.
 */
class SentencesProperties {

	@Property(tries = 400)
	void coverEveryLetterInOrder(@ForAll("texts") String text, @ForAll("languages") String language) {
		List<Sentence> sentences = Sentences.of(text, language);
		int[] points = text.codePoints().toArray();
		int at = 0;
		for (int i = 0; i < sentences.size(); i++) {
			Span span = sentences.get(i).span();
			assertThat(sentences.get(i).n()).isEqualTo(i + 1);
			assertThat(span.start()).isGreaterThanOrEqualTo(at);
			assertThat(span.end()).isLessThanOrEqualTo(points.length);
			assertNoLetters(points, at, span.start());
			at = span.end();
		}
		assertNoLetters(points, at, points.length);
	}

	@Property(tries = 200)
	void positionsGoBothWays(@ForAll("texts") String text) {
		CodePoints positions = new CodePoints(text);
		assertThat(positions.length()).isEqualTo(text.codePointCount(0, text.length()));
		for (int i = 0; i <= positions.length(); i++) {
			assertThat(positions.toUnit(i)).isEqualTo(text.offsetByCodePoints(0, i));
			assertThat(positions.ofUnit(positions.toUnit(i))).isEqualTo(i);
		}
	}

	private static void assertNoLetters(int[] points, int from, int to) {
		for (int i = from; i < to; i++) {
			assertThat(Character.isLetterOrDigit(points[i])).as("letter at %d", i).isFalse();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of("komuna", "Këshilli", "савет", "Општина", "nr.", "p.sh.", "čl.", "U.S.", "1.", "21.", "e\u0301te\u0308",
					"\u202bשלום\u202c", "\u200f", "😀", "𝔄b", "\u05d0", "-", "*", "#", "##", "**", "|", ".", "!", "?",
					"…", "“", "”", "„", "(", ")", " ", " ", " ", "\n", "\n", "\n\n", "\r\n", "\f", "\u00a0", "\ufeff",
					"\u2029", ",", "a)", "•")
			.list()
			.ofMaxSize(60)
			.map((parts) -> String.join("", parts));
	}

	@Provide
	Arbitrary<String> languages() {
		return Arbitraries.of("sq", "sr-Cyrl", "sr-Latn", "en", "tr");
	}

}
