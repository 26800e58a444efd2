package org.mandat.translation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mandat.platform.text.Refusal;

/** What a term must meet: words in two languages at least, each short. */
final class TermRules {

	private static final int WORDS = 120;

	private static final int NOTE = 300;

	private TermRules() {
	}

	/** Reads words and notes by language; gives what is wrong with them. */
	static List<Wrong> read(Map<String, String> sent, List<String> languages, Map<String, String> names,
			Map<String, String> notes) {
		List<Wrong> wrong = new ArrayList<>();
		for (String lang : languages) {
			String words = sent.getOrDefault("words-" + lang, "").strip();
			String note = sent.getOrDefault("note-" + lang, "").strip();
			if (words.length() > WORDS) {
				wrong.add(new Wrong("words-" + lang, Refusal.of("translation.term.refused.long", WORDS)));
			}
			if (note.length() > NOTE) {
				wrong.add(new Wrong("note-" + lang, Refusal.of("translation.term.refused.noteLong", NOTE)));
			}
			if (!words.isEmpty()) {
				names.put(lang, words);
				if (!note.isEmpty()) {
					notes.put(lang, note);
				}
			}
			else if (!note.isEmpty()) {
				wrong.add(new Wrong("words-" + lang, Refusal.of("translation.term.refused.noteAlone")));
			}
		}
		if (names.size() < 2 && wrong.isEmpty()) {
			wrong.add(new Wrong("words-" + languages.getFirst(), Refusal.of("translation.term.refused.two")));
		}
		return wrong;
	}

	/** The version that the form was filled in on. */
	static long version(Map<String, String> sent) {
		String typed = sent.getOrDefault("version", "");
		return typed.matches("[0-9]{1,12}") ? Long.parseLong(typed) : -1;
	}

	/** A field and the sentence why. */
	record Wrong(String field, Refusal why) {
	}

}
