package org.mandat.platform.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/**
 * Dates and numbers as the reader's language writes them, by ICU's data, in the display
 * zone of the pack. Two things are added to ICU: English with the day before the month,
 * and the case in which a month stands in a Serbian date.
 */
public final class Formats {

	/** The zone in which times are shown; events are kept in UTC. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");

	/**
	 * Where offices of the region write a language otherwise than ICU's bare tag says.
	 */
	private static final Map<String, ULocale> WRITTEN = Map.of("en", ULocale.UK);

	/** Months as they stand behind a day; ICU knows the Serbian ones as headings only. */
	private static final Map<String, String> MONTHS = Map.of("sr-Cyrl",
			"јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра", "sr-Latn",
			"januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra");

	// A year that has every day.
	private static final int LEAP = 2024;

	private static final Map<String, DateFormat> DATES = new ConcurrentHashMap<>();

	// A list shows the same few days again and again, and ICU formats one at a time.
	private static final int REMEMBERED = 4_000;

	private static final Map<Shown, String> SHORT = new ConcurrentHashMap<>();

	private static final Map<Language, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

	private Formats() {
	}

	/** An official date in full: 26 November 2026. */
	public static String date(Language language, LocalDate date) {
		return style(language, DateFormat.LONG, date.atStartOfDay(ZONE).toInstant());
	}

	/** A day of each year: 26 November. */
	public static String dayOfYear(Language language, MonthDay day) {
		return format(language, "MMMMd", day.atYear(LEAP).atStartOfDay(ZONE).toInstant());
	}

	/** A date with its weekday, as one says when a council meets. */
	public static String weekday(Language language, LocalDate date) {
		return style(language, DateFormat.FULL, date.atStartOfDay(ZONE).toInstant());
	}

	/** A date for a narrow column: 26 Nov 2026. */
	public static String shortDate(Language language, LocalDate date) {
		Shown day = new Shown(language, date);
		String known = SHORT.get(day);
		if (known != null) {
			return known;
		}
		String shown = format(language, "yMMMd", date.atStartOfDay(ZONE).toInstant());
		if (SHORT.size() >= REMEMBERED) {
			SHORT.clear();
		}
		SHORT.put(day, shown);
		return shown;
	}

	/** A moment, to the minute. */
	public static String moment(Language language, Instant at) {
		return format(language, "yMMMdHHmm", at);
	}

	/** A whole or decimal number with the language's own marks. */
	public static String number(Language language, Number number) {
		NumberFormat format = NUMBERS.computeIfAbsent(language, (any) -> NumberFormat.getInstance(any.icu()));
		synchronized (format) {
			return format.format(number);
		}
	}

	/** The date of a moment as a machine reads it, in the display zone. */
	public static String iso(Instant at) {
		return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(ZONE));
	}

	private static String style(Language language, int style, Instant at) {
		DateFormat format = DATES.computeIfAbsent(language + "/" + style,
				(any) -> zoned(DateFormat.getDateInstance(style, written(language)), language));
		synchronized (format) {
			return format.format(java.util.Date.from(at));
		}
	}

	private static String format(Language language, String skeleton, Instant at) {
		DateFormat format = DATES.computeIfAbsent(language + skeleton,
				(any) -> zoned(DateFormat.getInstanceForSkeleton(skeleton, written(language)), language));
		synchronized (format) {
			return format.format(java.util.Date.from(at));
		}
	}

	/** The conventions in which numbers and dates of a language are written. */
	static ULocale written(Language language) {
		return WRITTEN.getOrDefault(language.tag(), language.icu());
	}

	private static DateFormat zoned(DateFormat made, Language language) {
		String months = MONTHS.get(language.tag());
		if (months != null && made instanceof SimpleDateFormat format) {
			DateFormatSymbols symbols = format.getDateFormatSymbols();
			symbols.setMonths(months.split(" "), DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
			format.setDateFormatSymbols(symbols);
		}
		made.setTimeZone(TimeZone.getTimeZone(ZONE.getId()));
		return made;
	}

	private record Shown(Language language, LocalDate date) {
	}

}
