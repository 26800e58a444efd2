package org.mandat.briefing;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mandat.briefing.StateOfPlay.Lines;
import org.mandat.briefing.StateOfPlay.More;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.platform.paper.Paper;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a part of the state of play stands on paper. */
class StatePaperTests {

	@Test
	void saysAllThatThePageSaysAndLeavesOutWaysToOtherPages() {
		Section part = new Section("council", "How the council works", true, false,
				List.of(new Statement("The next meeting is on 3 December.", "/s/x/council/meetings/1"),
						new Statement("Two decisions wait.", "/s/x/council/decisions"),
						new Lines(List.of(new Lines.Line("3 Dec", "Adopt the annex", null, null, null))),
						new Statement("Nobody knows more.", null),
						new More("All decisions", "/s/x/council/decisions")));
		Paper.Section printed = StatePaper.section(part);
		assertThat(printed.blocks()).hasSize(4);
		assertThat(printed.toString())
			.contains("The next meeting is on 3 December.", "Two decisions wait.", "Adopt the annex",
					"Nobody knows more.")
			.doesNotContain("All decisions");
	}

}
