package org.mandat.platform.text;

import com.ibm.icu.text.Transliterator;

/**
 * Serbian is kept in Cyrillic and shown in Latin (decision 16). Towards Latin the
 * conversion is ICU's and loses nothing; what is already Latin (abbreviations, addresses,
 * placeholders) passes unchanged.
 */
public final class SerbianScript {

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Serbian-Latin/BGN");

	private SerbianScript() {
	}

	/**
	 * The text in Latin script; ICU's transliterators keep state, so one thread at a
	 * time.
	 */
	public static String latin(String cyrillic) {
		synchronized (TO_LATIN) {
			return TO_LATIN.transliterate(cyrillic);
		}
	}

}
