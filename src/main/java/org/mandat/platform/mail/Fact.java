package org.mandat.platform.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;

/**
 * What a mail may say beside its fixed sentence. There is none for words that somebody
 * typed: a mail passes through servers that nobody here knows.
 */
public sealed interface Fact {

	/** What parts the values of a stored official name. */
	String BETWEEN = "\u001f";

	/** How many. */
	record Number(long value) implements Fact {
	}

	/** An official day. */
	record Day(LocalDate value) implements Fact {
	}

	/** A moment, to the minute. */
	record Moment(Instant value) implements Fact {
	}

	/** The official name of a post, a body or a space; never of a person. */
	record Official(Text value) implements Fact {
	}

	/** How the fact is said in a language. */
	default Object in(Language language) {
		return switch (this) {
			case Number(long value) -> value;
			case Day(LocalDate value) -> Formats.date(language, value);
			case Moment(Instant value) -> Formats.moment(language, value);
			case Official(Text value) -> value.in(language);
		};
	}

	/** As it is kept. */
	default String stored() {
		return switch (this) {
			case Number(long value) -> "n" + value;
			case Day(LocalDate value) -> "d" + value;
			case Moment(Instant value) -> "m" + value;
			case Official(Text value) -> "o" + value.forms()
				.entrySet()
				.stream()
				.map((form) -> form.getKey() + "=" + Letters.line(form.getValue()))
				.collect(Collectors.joining(BETWEEN));
		};
	}

	/** What was kept. */
	static Fact of(String stored) {
		String value = stored.substring(1);
		return switch (stored.charAt(0)) {
			case 'n' -> new Number(Long.parseLong(value));
			case 'd' -> new Day(LocalDate.parse(value));
			case 'm' -> new Moment(Instant.parse(value));
			default -> new Official(Text.of(forms(value)));
		};
	}

	private static Map<String, String> forms(String stored) {
		Map<String, String> forms = new LinkedHashMap<>();
		for (String form : stored.split(BETWEEN)) {
			int equals = form.indexOf('=');
			forms.put(form.substring(0, equals), form.substring(equals + 1));
		}
		return forms;
	}

}
