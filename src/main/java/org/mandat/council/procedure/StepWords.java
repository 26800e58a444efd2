package org.mandat.council.procedure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;

/**
 * What the task of a step is called: the step, and what the run is about. A decision is
 * cited by its number only, since its words may be withheld.
 */
final class StepWords {

	private StepWords() {
	}

	static Text of(Text name, Trigger trigger) {
		if (trigger.subject() == null) {
			return name;
		}
		Map<String, String> forms = new LinkedHashMap<>();
		name.forms().forEach((lang, words) -> {
			String about = trigger.about();
			forms.put(lang, words + " ("
					+ ((about == null) ? Formats.shortDate(new Language(lang), trigger.on()) : about) + ")");
		});
		return Text.of(forms);
	}

}
