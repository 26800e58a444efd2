package org.mandat.translation.term;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms are found although words bend, and not where a word only begins the same. */
class TermFindingTests {

	@Test
	void findsWordsThatBend() {
		assertThat(new TermFinding("Shënohet në librin e protokollit.").has("libri i protokollit")).isTrue();
		assertThat(new TermFinding("Shënohet në librin e protokollit.").has("libri e protokollit")).isTrue();
		assertThat(new TermFinding("о потребама грађана").has("потреба")).isTrue();
		assertThat(new TermFinding("Potrebe gradjana").has("потреба")).isTrue();
		assertThat(new TermFinding("three loose ends").has("loose end")).isTrue();
		assertThat(new TermFinding("the handovers of posts").has("handover")).isTrue();
	}

	@Test
	void findsNothingInOtherWords() {
		assertThat(new TermFinding("a needle and a mast").has("need")).isFalse();
		assertThat(new TermFinding("mas").has("masë")).isFalse();
		assertThat(new TermFinding("").has("need")).isFalse();
		assertThat(new TermFinding("anything").has("…")).isFalse();
	}

}
