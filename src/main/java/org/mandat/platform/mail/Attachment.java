package org.mandat.platform.mail;

/**
 * A file that goes with a mail. An event of a calendar also stands in the mail itself, so
 * that calendars offer to take it (RFC 6047).
 *
 * @param fileName of letters, digits, dots and hyphens: a fixed name, never somebody's
 * @param mediaType such as {@code application/pdf}
 * @param data the bytes
 */
public record Attachment(String fileName, String mediaType, byte[] data) {

	/** More than this no mail server takes for sure. */
	public static final int MOST = 10 * 1024 * 1024;

	private static final String CALENDAR = "text/calendar";

	public Attachment {
		if (!fileName.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
			throw new IllegalArgumentException("not the fixed name of a file");
		}
		if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+(; [a-z]+=[A-Za-z0-9-]+)*")) {
			throw new IllegalArgumentException("not a media type");
		}
		if (data.length > MOST) {
			throw new IllegalArgumentException("larger than mail servers take");
		}
	}

	/**
	 * An event of a calendar: asked for, changed (both REQUEST) or called off (CANCEL).
	 * @param calendar the whole iCalendar object, with the same METHOD
	 */
	public static Attachment event(Method method, byte[] calendar) {
		return new Attachment("event.ics", CALENDAR + "; charset=UTF-8; method=" + method, calendar);
	}

	boolean isEvent() {
		return this.mediaType.startsWith(CALENDAR);
	}

	@Override
	public String toString() {
		return "Attachment[" + this.fileName + "]";
	}

	/** What is asked of the calendar that gets an event. */
	public enum Method {

		/** Take it, or take it as it is now. */
		REQUEST,
		/** It does not take place. */
		CANCEL

	}

}
