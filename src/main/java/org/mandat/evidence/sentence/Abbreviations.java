package org.mandat.evidence.sentence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.platform.text.SerbianScript;

/**
 * Words whose full stop does not end a sentence, as offices in the region write them. A
 * single letter with a stop is an initial. Serbian is compared in Latin, so that both
 * scripts are one list.
 */
final class Abbreviations {

	private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");

	private static final Map<String, Set<String>> BY_LANGUAGE = new HashMap<>();

	static {
		BY_LANGUAGE.put("sq",
				Set.of("nr.", "neni.", "p.sh.", "psh.", "dr.", "mr.", "msc.", "phd.", "prof.", "ing.", "z.", "zt.",
						"znj.", "zj.", "zsh.", "fq.", "f.", "v.", "vëll.", "art.", "par.", "pika.", "lit.", "d.m.th.",
						"dmth.", "sh.a.", "sh.p.k.", "gjegj.", "kr.", "shih.", "krhs.", "tel.", "rr.", "kap.", "al.",
						"ushtr.", "resp."));
		BY_LANGUAGE.put("sr",
				Set.of("čl.", "br.", "st.", "tač.", "t.", "al.", "np.", "npr.", "tj.", "tzv.", "g.", "gđa.", "gdin.",
						"dr.", "mr.", "prof.", "doc.", "inž.", "dipl.", "sl.", "str.", "god.", "ul.", "tel.", "odn.",
						"sv.", "red.", "ž.", "i.o.", "v.d.", "spec.", "akad.", "gen.", "kom.", "tzn."));
		BY_LANGUAGE.put("en",
				Set.of("mr.", "mrs.", "ms.", "dr.", "prof.", "e.g.", "i.e.", "cf.", "vs.", "no.", "nos.", "art.",
						"arts.", "para.", "st.", "sen.", "gov.", "hon.", "approx.", "dept.", "fig.", "p.", "pp.", "ch.",
						"sec.", "vol.", "ed.", "eds.", "viz.", "jr.", "sr.", "rev.", "gen.", "col.", "capt.", "lt."));
	}

	private Abbreviations() {
	}

	/** Whether a piece of text that ends so goes on behind its full stop. */
	static boolean endWith(String piece, String language) {
		String token = lastToken(piece);
		if (!token.endsWith(".")) {
			return false;
		}
		return INITIALS.matcher(token).matches() || known(token, base(language));
	}

	private static boolean known(String token, String language) {
		String folded = "sr".equals(language) ? SerbianScript.latin(token) : token;
		return BY_LANGUAGE.getOrDefault(language, Set.of()).contains(folded.toLowerCase(Locale.ROOT));
	}

	private static String base(String language) {
		int cut = language.indexOf('-');
		return (cut < 0) ? language : language.substring(0, cut);
	}

	private static String lastToken(String piece) {
		int end = piece.length();
		int start = end;
		while (start > 0 && !Character.isWhitespace(piece.charAt(start - 1)) && piece.charAt(start - 1) != '\u00a0') {
			start--;
		}
		while (start < end && !Character.isLetterOrDigit(piece.charAt(start))) {
			start++;
		}
		return piece.substring(start, end);
	}

}
