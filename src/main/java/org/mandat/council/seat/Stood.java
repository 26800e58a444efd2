package org.mandat.council.seat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stood in a form when it was shown, sent along with it. Only what somebody changed
 * is taken over, so that of two who write down the same meeting neither takes back what
 * the other wrote.
 */
public final class Stood {

	private static final String PREFIX = "stood-";

	private Stood() {
	}

	/** What stood, by the names of the fields. */
	public static Map<String, String> of(Map<String, String> sent) {
		Map<String, String> stood = new LinkedHashMap<>();
		sent.forEach((name, value) -> {
			if (name.startsWith(PREFIX)) {
				stood.put(name.substring(PREFIX.length()), value);
			}
		});
		return stood;
	}

	/** What stands now, with what was changed in the form put over it. */
	public static Map<String, String> changed(Map<String, String> stands, Map<String, String> sent) {
		Map<String, String> stood = of(sent);
		Map<String, String> now = new HashMap<>(stands);
		sent.forEach((name, value) -> {
			if (!name.startsWith(PREFIX) && !same(value, stood.get(name))) {
				now.put(name, value);
			}
		});
		return now;
	}

	/** A browser sends the ends of lines its own way. */
	static boolean same(String value, @org.jspecify.annotations.Nullable String stood) {
		return stood != null && value.lines().toList().equals(stood.lines().toList());
	}

}
