package org.mandat.evidence.shortform;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.platform.web.Page;

/** What can be done with words that may be names of private persons. */
public final class NameChoices {

	private NameChoices() {
	}

	/** The careful choice first. */
	public static Map<String, String> of(Page page) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("replace", page.text("evidence.names.replace"));
		choices.put("keep", page.text("evidence.names.keep"));
		return choices;
	}

}
