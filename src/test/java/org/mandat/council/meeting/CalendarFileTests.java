package org.mandat.council.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Worded;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar entry of a meeting, against what RFC 5545 asks for. */
class CalendarFileTests {

	private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

	@Test
	void saysWhenInUtcWhateverTheSeason() {
		assertThat(file(LocalDate.of(2026, 12, 4), "convened", 0)).contains("METHOD:PUBLISH\r\n", "SEQUENCE:0\r\n",
				"DTSTART:20261204T090000Z\r\n", "DTEND:20261204T104000Z\r\n", "UID:" + ID + "\r\n");
		assertThat(file(LocalDate.of(2026, 7, 4), "convened", 2)).contains("DTSTART:20260704T080000Z\r\n",
				"SEQUENCE:2\r\n");
	}

	@Test
	void takesACancelledMeetingOutOfCalendars() {
		assertThat(file(LocalDate.of(2026, 12, 4), "cancelled", 3)).contains("METHOD:CANCEL\r\n",
				"STATUS:CANCELLED\r\n", "SEQUENCE:3\r\n");
	}

	@Test
	void keepsLinesShortAndWhatPeopleTypedHarmless() {
		String file = file(LocalDate.of(2026, 12, 4), "convened", 0);
		for (String line : file.split("\r\n")) {
			assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
		}
		String whole = file.replace("\r\n ", "");
		assertThat(whole).contains("LOCATION:Salla\\, kati 2\\; \"e madhe\"\r\n",
				"DESCRIPTION:1. Одлуке које чекају од прошле седнице и још понешто\\nBEGIN:VALARM\\n");
		assertThat(whole.lines().filter((line) -> line.startsWith("BEGIN:"))).containsExactly("BEGIN:VCALENDAR",
				"BEGIN:VEVENT");
	}

	private static String file(LocalDate on, String state, int sequence) {
		Meeting meeting = new Meeting(ID, on, LocalTime.of(10, 0), new Worded("Salla, kati 2; \"e madhe\"", "sq"),
				state, sequence, 0);
		return new String(new CalendarFile(meeting, ZoneId.of("Europe/Belgrade"), Instant.parse("2026-11-20T08:00:00Z"),
				"Mbledhja e Këshillit", "1. Одлуке које чекају од прошле седнице и још понешто\nBEGIN:VALARM\n", 100,
				"https://mandat.example/s/x", null)
			.bytes(), StandardCharsets.UTF_8);
	}

}
