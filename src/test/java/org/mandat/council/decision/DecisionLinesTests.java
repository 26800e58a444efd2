package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.web.Form;

import static org.assertj.core.api.Assertions.assertThat;

/** Decisions of one line each, as a browser sends them. */
class DecisionLinesTests {

	private static final String POST = "00000000-0000-4000-8000-000000000001";

	private final Form form = Form.empty();

	@Test
	void takesWholeLinesAndPassesOverEmptyOnes() {
		assertThat(read(Map.of("what2", " Write to the school ", "post2", POST, "due2", "2026-12-01", "withheld2",
				"true", "what3", "", "post3", "", "due3", ""))
			.lines()).containsExactly(
					new DecisionLine("Write to the school", UUID.fromString(POST), LocalDate.of(2026, 12, 1), true));
		assertThat(this.form.hasErrors()).isFalse();
	}

	@Test
	void saysOfEachLineWhatItLacks() {
		read(Map.of("what1", "x".repeat(201), "what2", "Write", "post2", "nobody", "post3", POST, "due3",
				"9999-01-01"));
		assertThat(this.form.errors().keySet()).containsExactlyInAnyOrder("what1", "post1", "due1", "post2", "due2",
				"what3", "due3");
	}

	private DecisionLines read(Map<String, String> sent) {
		return DecisionLines.read(sent, this.form, 7, (n) -> true);
	}

}
