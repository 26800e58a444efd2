package org.mandat.platform.text;

import java.text.FieldPosition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;
import org.springframework.stereotype.Component;

/**
 * The product's own sentences, by key and language. A text with arguments is an ICU
 * message (plurals, selections); a text without is given as it stands. A key that no file
 * has is a defect: it is refused, never shown.
 */
@Component
public class Messages {

	/**
	 * A Serbian date ends with a dot of its own; one that ends a sentence has no second.
	 */
	private static final Pattern TWO_DOTS = Pattern.compile("(?<=\\d)\\.\\.(?!\\.)");

	private final MessageFiles files;

	private final Map<Language, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

	Messages(MessageFiles files) {
		this.files = files;
	}

	/** The sentence in this language, else in the source language. */
	public String text(Language language, String key, Object... args) {
		String pattern = pattern(language, key);
		if (args.length == 0) {
			return (pattern.indexOf('\'') < 0) ? pattern : pattern.replace("''", "'");
		}
		MessageFormat format = this.formats.computeIfAbsent(language, (any) -> new ConcurrentHashMap<>())
			.computeIfAbsent(key, (any) -> new MessageFormat(pattern, Formats.written(language)));
		synchronized (format) {
			String text = format.format(args, new StringBuffer(), new FieldPosition(0)).toString();
			return (text.contains("..") && language.tag().startsWith("sr")) ? TWO_DOTS.matcher(text).replaceAll(".")
					: text;
		}
	}

	/** Whether the source language has this key. */
	public boolean has(String key) {
		return this.files.texts(Languages.SOURCE).containsKey(key);
	}

	private String pattern(Language language, String key) {
		String own = this.files.texts(language).get(key);
		if (own != null) {
			return own;
		}
		String source = this.files.texts(Languages.SOURCE).get(key);
		if (source == null) {
			throw new IllegalArgumentException("no message has the key " + key);
		}
		return source;
	}

}
