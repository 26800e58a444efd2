package org.mandat.council.seat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Spent;
import org.mandat.council.seat.Presence.There;
import org.mandat.council.seat.Quorum.Vote;
import org.mandat.platform.text.Text;

import static org.assertj.core.api.Assertions.assertThat;

/** Quorum and majority by the rule's words, item by item. */
class QuorumTests {

	private static final UUID MAYOR = new UUID(1, 1);

	private static final UUID POLICE = new UUID(1, 2);

	private static final UUID SCHOOL = new UUID(1, 3);

	private static final UUID FIRST = new UUID(2, 1);

	private static final UUID SECOND = new UUID(2, 2);

	@ParameterizedTest
	@CsvSource({ "more-than-half, 15, 8", "more-than-half, 16, 9", "half, 15, 8", "half, 16, 8", "two-thirds, 15, 10",
			"two-thirds, 16, 11", "more-than-half, 1, 1", "half, 0, 0" })
	void needs(String rule, int seats, int needed) {
		assertThat(Quorum.of(rule, seats, 0).needed()).isEqualTo(needed);
	}

	@ParameterizedTest
	@CsvSource({ "of-present, 9, 5, true", "of-present, 9, 4, false", "of-present, 8, 4, false",
			"of-seats, 9, 7, false", "of-seats, 9, 8, true", "of-present, 7, 7, false" })
	void carries(String majority, int there, int inFavour, boolean carried) {
		assertThat(Quorum.of("more-than-half", 15, there).carries(majority, new Vote(inFavour, 0, there - inFavour)))
			.isEqualTo(carried);
	}

	@Test
	void isLostWhenSomebodyLeavesInMidMeeting() {
		Presence presence = presence(Map.of(MAYOR, new There("deputy", null, null), POLICE,
				new There("present", null, SECOND), SCHOOL, new There("excused", null, null)));
		assertThat(presence.at(presence.agenda().getFirst()).reached()).isTrue();
		assertThat(presence.at(presence.agenda().getLast()).reached()).isFalse();
		Item lost = presence.lost();
		assertThat(lost).isNotNull();
		assertThat(lost.id()).isEqualTo(SECOND);
	}

	@Test
	void countsWhoCameLaterFromThenOnAndASubstituteAsPresent() {
		Presence presence = presence(Map.of(MAYOR, new There("substitute", null, null), POLICE,
				new There("present", SECOND, null), SCHOOL, new There("absent", null, null)));
		assertThat(presence.at(presence.agenda().getFirst()).there()).isEqualTo(1);
		assertThat(presence.at(presence.agenda().getLast()).there()).isEqualTo(2);
		assertThat(presence.lost()).as("it never began with one").isNull();
		assertThat(presence(Map.of()).at(presence.agenda().getFirst()).there()).as("nothing said").isEqualTo(3);
	}

	private static Presence presence(Map<UUID, There> there) {
		return new Presence(List.of(item(FIRST, 1), item(SECOND, 2)), Set.of(MAYOR, POLICE, SCHOOL), there, Map.of(),
				List.of(), null, "more-than-half", "of-present");
	}

	private static Item item(UUID id, int position) {
		return new Item(id, new UUID(3, 1), position, "decide", 5, false, "open", Text.of(Map.of("en", "Item")),
				Spent.NOTHING, 0);
	}

}
