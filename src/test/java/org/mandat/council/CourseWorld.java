package org.mandat.council;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting that runs, and the presses of its room as a browser sends them. */
abstract class CourseWorld extends CouncilWorld {

	String running(String... phrases) {
		List<String> params = new ArrayList<>();
		for (String phrase : phrases) {
			params.addAll(List.of("phrase", phrase));
		}
		String meeting = meeting(TODAY, params.toArray(String[]::new));
		assertThat(send(meeting + "/convocation", "version", "0")).hasStatus(303);
		assertThat(send(meeting + "/opening", "version", version(meeting))).hasStatus(303);
		return meeting;
	}

	MvcTestResult press(String meeting, @Nullable UUID item, String verb, String... more) {
		List<String> all = new ArrayList<>(List.of("item", (item == null) ? "" : item.toString(), "do", verb));
		all.addAll(List.of(more));
		return send(meeting + "/course", all.toArray(String[]::new));
	}

	String[] line(String what) {
		return new String[] { "what1", what, "post1", this.officer.post().toString(), "due1",
				TODAY.plusDays(9).toString() };
	}

	/** The posts with a vote, as the room lists them. */
	List<UUID> seats(String meeting) {
		List<UUID> seats = new ArrayList<>();
		String room = body(meeting);
		Matcher found = Pattern.compile("value=\"present-([0-9a-f-]{36})\"").matcher(room);
		while (found.find()) {
			seats.add(UUID.fromString(found.group(1)));
		}
		seats.remove(this.officer.post());
		return seats;
	}

	String body(String meeting) {
		return new String(read(meeting, "en").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	<T> List<T> of(String sql, String meeting, Class<T> type) {
		return this.owner.sql().sql(sql).params(this.space.id(), id(meeting)).query(type).list();
	}

}
