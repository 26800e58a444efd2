package org.mandat.council;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mandat.world.AskedStatements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much the pages of the council ask of the database: as much for a full meeting as
 * for a short one.
 */
class MeetingPlanTests extends CouncilWorld {

	/** One more opens the walls. */
	private static final int BUDGET = 9;

	@Test
	void asksTheSameForAFullMeetingAsForAShortOne() throws Exception {
		String little = held(1);
		String full = held(7);
		// What a space never changes is read with its first page.
		read(little, "sq");
		List<String> few = AskedStatements.by(() -> assertThat(read(little, "sq")).hasStatusOk());
		List<String> many = AskedStatements.by(() -> assertThat(read(full, "sq")).hasStatusOk());
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(BUDGET);
	}

	@Test
	void asksTheRegisterAsMuchWhateverIsLookedFor() throws Exception {
		held(7);
		List<String> all = AskedStatements
			.by(() -> assertThat(read(this.home + "council/decisions", "sq")).hasStatusOk());
		List<String> found = AskedStatements
			.by(() -> assertThat(read(this.home + "council/decisions?words=Vendim", "sq")).hasStatusOk());
		assertThat(found).hasSameSizeAs(all).hasSizeLessThanOrEqualTo(BUDGET);
	}

	/**
	 * A meeting that was held, with so many lines on its agenda and so many decisions.
	 */
	private String held(int lines) {
		List<String> phrases = new ArrayList<>();
		List<String> sheet = new ArrayList<>(List.of("version", "0", "close", "true"));
		for (int n = 1; n <= lines; n++) {
			phrases.addAll(List.of("phrase", String.valueOf(n)));
			sheet.addAll(List.of("what" + n, "Vendim " + n, "post" + n, this.officer.post().toString(), "due" + n,
					TODAY.plusDays(9).toString()));
		}
		String meeting = meeting(TODAY, phrases.toArray(String[]::new));
		assertThat(send(meeting + "/record", sheet.toArray(String[]::new))).hasStatus(303);
		return meeting;
	}

}
