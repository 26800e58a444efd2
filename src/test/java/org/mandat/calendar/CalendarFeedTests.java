package org.mandat.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is read by a parser of other hands, and by the writer's own in its
 * strict mode.
 */
class CalendarFeedTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

	@Test
	void isReadByAnotherParserAsItWasMeant() throws Exception {
		UUID task = Ids.next();
		UUID meeting = Ids.next();
		Instant at = Instant.parse("2026-10-25T09:00:00Z");
		byte[] feed = CalendarFeed.write("Mandat, Гурра", "Отворите",
				List.of(new Happening(task, "Рок: пријава, „шума“; \\ и\nнови ред " + "ш".repeat(90), null, DAY, null,
						0, 3, "https://mandat.example/s/gurra/work/tasks/" + task),
						new Happening(meeting, "Mbledhje e këshillit", "Salla 2, kati 1", DAY, at, 120, 1, null)));
		ICalendar read = Biweekly.parse(new ByteArrayInputStream(feed)).first();
		assertThat(read.validate(ICalVersion.V2_0).isEmpty()).as(read.validate(ICalVersion.V2_0).toString()).isTrue();
		VEvent first = read.getEvents().getFirst();
		assertThat(first.getUid().getValue()).isEqualTo(task.toString());
		assertThat(first.getSummary().getValue()).startsWith("Рок: пријава, „шума“; \\ и\nнови ред ").endsWith("шш");
		assertThat(first.getDateStart().getValue().hasTime()).isFalse();
		assertThat(first.getDateStart().getValue().getRawComponents().toString(false, false)).isEqualTo("20261025");
		assertThat(first.getSequence().getValue()).isEqualTo(3);
		VEvent second = read.getEvents().get(1);
		assertThat(second.getDateStart().getValue().toInstant()).isEqualTo(at);
		assertThat(second.getDateEnd().getValue().toInstant()).isEqualTo(at.plusSeconds(7200));
		assertThat(second.getLocation().getValue()).isEqualTo("Salla 2, kati 1");
		assertThat(new CalendarBuilder().build(new ByteArrayInputStream(feed)).validate(true).hasErrors()).isFalse();
		assertThat(new String(feed, StandardCharsets.UTF_8).lines()
			.mapToInt((line) -> line.getBytes(StandardCharsets.UTF_8).length)).allMatch((octets) -> octets <= 75);
	}

	@Test
	void givesTheSameBytesForTheSameEntriesAndReadsAnEmptyOne() throws Exception {
		List<Happening> one = List.of(new Happening(Ids.next(), "x", null, DAY, null, 0, 0, null));
		assertThat(CalendarFeed.write("n", "d", one)).isEqualTo(CalendarFeed.write("n", "d", one));
		byte[] empty = CalendarFeed.write("n", "d", List.of());
		assertThat(Biweekly.parse(new ByteArrayInputStream(empty)).first().getEvents()).isEmpty();
	}

	@Test
	void letsNoControlCharacterThrough() {
		byte[] feed = CalendarFeed.write("n", "d",
				List.of(new Happening(Ids.next(), "a\u0000b\u001fc\rBEGIN:VALARM\nd", null, DAY, null, 0, 0, null)));
		assertThat(Biweekly.parse(new String(feed, StandardCharsets.UTF_8)).first().getEvents().getFirst().getAlarms())
			.isEmpty();
		assertThat(new String(feed, StandardCharsets.UTF_8)).contains("abcBEGIN:VALARM\\nd").doesNotContain("\u0000");
	}

}
