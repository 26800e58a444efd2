package org.mandat.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be the name of a private person: two or three words with capitals side
 * by side that are no place, title, institution or beginning of a sentence. Only a
 * warning is made of it: it errs on the careful side and blocks nothing.
 */
public final class PrivateNames {

	private static final Pattern NAME = Pattern.compile(
			"(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{Ll}\\p{M}]+(?:[ \\u00a0]\\p{Lu}[\\p{Ll}\\p{M}]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)?){1,2}");

	/**
	 * Stems of words that stand with a capital in offices and are nobody's name; Latin,
	 * without marks.
	 */
	private static final Pattern KNOWN = Pattern
		.compile("^(?:komun|municip|opstin|qytet|grad|city|keshill|savet|council"
				+ "|drejtor|direkt|depart|ministr|qeveri|vlad|govern|kuvend|skupstin|assembl|polic|stacion|stanic|station"
				+ "|qend|centar|cent|shkoll|skol|school|universitet|univers|fakultet|facult|instit|agjenc|agenc|zyr|kancelar"
				+ "|office|shoqat|udruz|associat|organiz|rrjet|mrez|network|strategj|strateg|plan|programm?|projekt|project"
				+ "|ligj|zakon|law|kryetar|nenkryetar|predsed|gradonacel|zamenik|mayor|deputy|director|head|minister|imam"
				+ "|kosov|serb|srb|shqip|alban|bosn|turq|turk|turs|gor[ae]n|rom|ashkal|egjipt|egip|europ|evrop|ballkan|balkan"
				+ "|west|south|north|east|veri|jug|strong|cit(?:y|ies)|hub|regional|rajon|state|shtet|union|bashki|nation|komb"
				+ "|januar|februar|mars|mart|april|prill|maj|may|qershor|jun|korrik|jul|gusht|avgust|august|shtator|septem"
				+ "|tetor|oktob|octob|nentor|novem|dhjetor|decem|securit|siguri|bezbed|emergj|emergenc|vanredn|communit"
				+ "|zajednic|school|event|report|raport|izvest|countering|violent|extremis|the|this|that|these|in|on|at|for|but|and"
				+ "|a|an|we|it|they|he|she|if|when|while|after|before|ne|nga|per|kjo|ky|keto|kur|nese|por|dhe|ata|ai|ajo"
				+ "|u|na|za|od|do|ali|kad|ako|to|ovo|taj|ta|mi|oni|on|ona|mr|mrs|ms|dr|prof|z|znj|zoti|zonja|gospodin)$"
				+ "|^(?:komun|municip|opstin|keshill|savet|drejtor|depart|ministr|qeveri|kuvend|skupstin|kryetar|predsed|gradonacel"
				+ "|kosov|serb|srp|shqip|alban|ballkan|balkan|siguri|bezbed|emergj|zajednic|bashkes|komunitet|universitet|institu"
				+ "|organizat|organizac|strateg|polic|qendr|centr|counc|assembl|govern|commun|extrem|nation).*");

	private PrivateNames() {
	}

	/**
	 * What may be names, each once.
	 * @param text the text
	 * @param known says of a word, as it stands, that it is a known name such as a place
	 */
	public static List<String> in(String text, Predicate<String> known) {
		List<String> found = new ArrayList<>();
		Matcher name = NAME.matcher(text);
		while (name.find()) {
			List<String> left = List.of(name.group().split("[ \\u00a0]"))
				.stream()
				.filter((word) -> !isKnown(word) && !known.test(word))
				.toList();
			if (left.size() >= 2 && !found.contains(name.group())) {
				found.add(name.group());
			}
		}
		return List.copyOf(found);
	}

	private static boolean isKnown(String word) {
		String latin = SerbianScript.latin(word);
		String folded = java.text.Normalizer.normalize(latin, java.text.Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd');
		return KNOWN.matcher(folded).find();
	}

}
