package org.mandat.council.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * The meeting as an entry for any calendar (RFC 5545, RFC 5546). Moved or called off, it
 * carries the same identifier and a higher sequence, so that a calendar replaces or
 * removes what it has. Times are in UTC, which needs no table of time zones.
 *
 * @param meeting the meeting
 * @param zone where its hours are meant
 * @param changed when it last changed
 * @param title what a calendar shows
 * @param description what stands below it
 * @param minutes how long it is planned
 * @param url where it opens, none on a server without a public address
 * @param invited who is asked to come, none for a file that goes to everybody
 */
record CalendarFile(Meeting meeting, ZoneId zone, Instant changed, String title, String description, int minutes,
		@Nullable String url, @Nullable Invitee invited) {

	/** Its media type. */
	static final String TYPE = "text/calendar;charset=utf-8";

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final int OCTETS = 75;

	byte[] bytes() {
		Instant from = begins(this.meeting, this.zone);
		StringBuilder file = new StringBuilder();
		line(file, "BEGIN", "VCALENDAR");
		line(file, "VERSION", "2.0");
		line(file, "PRODID", "-//Mandat//Council//EN");
		line(file, "METHOD", method());
		line(file, "BEGIN", "VEVENT");
		line(file, "UID", this.meeting.id().toString());
		line(file, "DTSTAMP", UTC.format(this.changed));
		line(file, "ORGANIZER", organizer());
		if (this.invited != null) {
			line(file, "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", mail(this.invited.attendee()));
		}
		line(file, "SEQUENCE", String.valueOf(this.meeting.sequence()));
		line(file, "STATUS", this.meeting.cancelled() ? "CANCELLED" : "CONFIRMED");
		line(file, "DTSTART", UTC.format(from));
		line(file, "DTEND", UTC.format(from.plus(Duration.ofMinutes(this.minutes))));
		line(file, "SUMMARY", escape(this.title));
		if (this.meeting.place() != null) {
			line(file, "LOCATION", escape(this.meeting.place().words()));
		}
		line(file, "DESCRIPTION", escape(this.description));
		if (this.url != null) {
			line(file, "URL", this.url);
		}
		line(file, "END", "VEVENT");
		line(file, "END", "VCALENDAR");
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	static Instant begins(Meeting meeting, ZoneId zone) {
		LocalTime at = (meeting.at() == null) ? LocalTime.NOON : meeting.at();
		return meeting.on().atTime(at).atZone(zone).toInstant();
	}

	private String method() {
		if (this.meeting.cancelled()) {
			return "CANCEL";
		}
		return (this.invited == null) ? "PUBLISH" : "REQUEST";
	}

	private String organizer() {
		if (this.invited != null) {
			return mail(this.invited.organizer());
		}
		return (this.url == null) ? "urn:uuid:" + this.meeting.id() : this.url;
	}

	private static String mail(String address) {
		try {
			return new URI("mailto", address, null).toASCIIString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("not an address", ex);
		}
	}

	private static void line(StringBuilder file, String name, String value) {
		int octets = 0;
		String whole = name + ":" + value;
		for (int i = 0; i < whole.length();) {
			int point = whole.codePointAt(i);
			int wide = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
			if (octets + wide > OCTETS) {
				file.append("\r\n ");
				octets = 1;
			}
			file.appendCodePoint(point);
			octets += wide;
			i += Character.charCount(point);
		}
		file.append("\r\n");
	}

	private static String escape(@Nullable String text) {
		StringBuilder safe = new StringBuilder();
		String plain = (text == null) ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
		plain.codePoints().forEach((point) -> {
			switch (point) {
				case '\n' -> safe.append("\\n");
				case '\\', ';', ',' -> safe.append('\\').appendCodePoint(point);
				default -> {
					if (point >= 0x20 && point != 0x7F) {
						safe.appendCodePoint(point);
					}
				}
			}
		});
		return safe.toString();
	}

	/**
	 * Between whom a calendar is asked (RFC 5546). No answer through the calendar is
	 * asked for: answers come through the link of the letter.
	 *
	 * @param organizer the address of the office
	 * @param attendee the address of who is invited
	 */
	record Invitee(String organizer, String attendee) {

		@Override
		public String toString() {
			return "Invitee[withheld]";
		}

	}

}
