package org.mandat.platform.text;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The quick way into Latin script gives what ICU gives, letter by letter. */
class SerbianScriptTests {

	private static final String LETTERS = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"
			+ " .,-–„“0123456789abcxyzëçšđž\u0301\u0306ъыѓќ";

	@Test
	void isWhatIcuMakesOfIt() {
		Random random = new Random(38);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(12); n >= 0; n--) {
				text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
			}
			assertThat(SerbianScript.latin(text.toString())).isEqualTo(SerbianScript.byIcu(text.toString()));
		}
	}

	@Test
	void writesEachLatinLetterAsAKeyboardDoes() {
		assertThat(SerbianScript.latin("Ћеранић, шта чујеш: џеп, Ђурђевак, жиће"))
			.isEqualTo("\u0106erani\u0107, \u0161ta \u010duje\u0161: d\u017eep, \u0110ur\u0111evak, \u017ei\u0107e");
	}

	@Test
	void leavesLatinAsItIs() {
		String latin = "Këshilli i Gjakovës (OSCE) 12";
		assertThat(SerbianScript.latin(latin)).isSameAs(latin);
	}

}
