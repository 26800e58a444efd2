package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the places that a text names: each official name and alias, in both scripts, with
 * the endings that Albanian and Serbian give a name. A name begins with a capital; of
 * names that begin alike the longest counts.
 */
public final class PlaceMentions {

	private static final Set<String> ENDINGS = Set.of("", "a", "e", "i", "o", "u", "it", "in", "is", "es", "en", "n",
			"s", "t", "ne", "om", "em", "ju", "jes", "jen", "je", "ja", "ve", "ov", "og", "oj", "ih", "im", "nin", "se",
			"ut", "un", "ima", "ama", "ise", "ises", "ine");

	/** What joins the parts of an Albanian name: Hani i Elezit, Hanit të Elezit. */
	private static final Set<String> LINKS = Set.of("i", "e", "te", "se");

	private static final String VOWELS = "aeio";

	private final List<Name> names = new ArrayList<>();

	/** The names of these places: key and every spelling. */
	public PlaceMentions(Map<String, List<String>> spellings) {
		spellings.forEach((key, all) -> all.forEach((spelling) -> {
			for (String one : spelling.split("/")) {
				List<String> parts = Tokens.of(one).list().stream().map(Tokens.Token::folded).toList();
				if (!parts.isEmpty() && parts.stream().mapToInt(String::length).sum() >= 3) {
					this.names.add(new Name(key, parts));
				}
			}
		}));
		this.names.sort(Comparator.comparingInt((Name name) -> -String.join("", name.parts()).length()));
	}

	/** The keys of the places named, in the order of the text, each once. */
	public List<String> in(String text) {
		Tokens tokens = Tokens.of(text);
		List<String> found = new ArrayList<>();
		int i = 0;
		while (i < tokens.size()) {
			Name name = tokens.get(i).capital() ? at(tokens, i) : null;
			if (name != null && !found.contains(name.key())) {
				found.add(name.key());
			}
			i += (name == null) ? 1 : name.parts().size();
		}
		return List.copyOf(found);
	}

	private @org.jspecify.annotations.Nullable Name at(Tokens tokens, int from) {
		for (Name name : this.names) {
			if (from + name.parts().size() <= tokens.size() && matches(tokens, from, name)) {
				return name;
			}
		}
		return null;
	}

	private static boolean matches(Tokens tokens, int from, Name name) {
		for (int part = 0; part < name.parts().size(); part++) {
			if (!bends(tokens.get(from + part).folded(), name.parts().get(part))) {
				return false;
			}
		}
		return true;
	}

	/** Whether the word is the name with an ending of one of the two languages. */
	private static boolean bends(String word, String name) {
		if (word.equals(name) || (LINKS.contains(name) && LINKS.contains(word))) {
			return true;
		}
		if (name.endsWith("ka") && word.equals(name.substring(0, name.length() - 2) + "ci")) {
			return true;
		}
		boolean vowel = VOWELS.indexOf(name.charAt(name.length() - 1)) >= 0;
		String stem = (vowel && name.length() > 3) ? name.substring(0, name.length() - 1) : name;
		if (stem.length() < 3 || !word.startsWith(stem)) {
			return bendsInside(word, stem);
		}
		return ENDINGS.contains(word.substring(stem.length()));
	}

	/**
	 * Peć, Peći; Gnjilane, Gnjilanu; a final -ac, -ec loses its vowel: Vranjevac,
	 * Vranjevca.
	 */
	private static boolean bendsInside(String word, String stem) {
		if (stem.length() < 5 || !stem.matches(".*[ae]c")) {
			return false;
		}
		String bare = stem.substring(0, stem.length() - 2) + "c";
		return word.startsWith(bare) && ENDINGS.contains(word.substring(bare.length()));
	}

	private record Name(String key, List<String> parts) {
	}

}
