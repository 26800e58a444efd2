package org.mandat.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A whole calendar as a program reads it (RFC 5545). Moments are in UTC and whole days
 * are days, so that no table of time zones is needed and none is ever fetched. The same
 * entries give the same bytes: a calendar that asks again learns that nothing changed.
 */
final class CalendarFeed {

	/** Its media type. */
	static final String TYPE = "text/calendar;charset=utf-8";

	/** The library folds by letters; RFC 5545, 3.1 counts octets. */
	private static final int UNFOLDED = Integer.MAX_VALUE / 2;

	private static final int OCTETS = 75;

	private CalendarFeed() {
	}

	static byte[] write(String name, String description, List<Happening> happenings) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Mandat//Calendar//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(new XProperty("X-WR-CALNAME", plain(name)));
		calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
		happenings.forEach((happening) -> calendar.add(event(happening, description)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			// A calendar without an entry is none by RFC 5545, and yet what an empty week
			// is.
			new CalendarOutputter(!happenings.isEmpty(), UNFOLDED).output(calendar, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return folded(out.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
	}

	private static String folded(String text) {
		StringBuilder folded = new StringBuilder();
		int octets = 0;
		for (int point : text.codePoints().toArray()) {
			int wide = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
			if (point != '\r' && point != '\n' && octets + wide > OCTETS) {
				folded.append("\r\n ");
				octets = 1;
			}
			folded.appendCodePoint(point);
			octets = (point == '\n') ? 0 : octets + ((point == '\r') ? 0 : wide);
		}
		return folded.toString();
	}

	private static VEvent event(Happening happening, String description) {
		VEvent event = new VEvent(false);
		event.add(new Uid(happening.id().toString()));
		event.add(new DtStamp(made(happening)));
		event.add(new Sequence(happening.sequence()));
		if (happening.at() == null) {
			event.add(new DtStart<>(happening.day()));
			event.add(new DtEnd<>(happening.day().plusDays(1)));
			event.add(ImmutableTransp.TRANSPARENT);
		}
		else {
			event.add(new DtStart<>(happening.at()));
			event.add(new DtEnd<>(happening.at().plus(Duration.ofMinutes(happening.minutes()))));
		}
		event.add(new Summary(plain(happening.title())));
		event.add(new Description(plain(description)));
		if (happening.place() != null) {
			event.add(new Location(plain(happening.place())));
		}
		if (happening.url() != null) {
			event.add(new Url(URI.create(happening.url())));
		}
		return event;
	}

	/** Identifiers of version 7 begin with the moment in which they were made. */
	private static Instant made(Happening happening) {
		return Instant.ofEpochSecond(((happening.id().getMostSignificantBits() >>> 16) & 0xFFFF_FFFF_FFFFL) / 1000);
	}

	/** Without characters that RFC 5545 does not let stand in a text. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		text.codePoints()
			.filter((point) -> point == '\n' || (point >= 0x20 && point != 0x7F))
			.forEach(plain::appendCodePoint);
		return plain.toString();
	}

}
