package org.mandat.platform.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * Reads bytes as text: by the byte-order mark, as strict UTF-8, as UTF-16 without mark,
 * else in one of the four old character sets of the region. Refuses what holds control
 * characters: that is no text.
 */
final class Decoding {

	private static final List<String> OLD = List.of("windows-1250", "ISO-8859-2", "windows-1251", "windows-1252");

	private static final String LETTERS = "ëËçÇčČćĆšŠžŽđĐ„“”‚‘’»«–—…•§°€ĐÂâÊêÄäÖöÜüßéÉáÁóÓğĞışŞİ\u00a0";

	private Decoding() {
	}

	static Optional<Decoded> decode(byte[] bytes) {
		return marked(bytes).or(() -> strictly(bytes, StandardCharsets.UTF_8))
			.or(() -> wide(bytes))
			.or(() -> old(bytes))
			.map((decoded) -> new Decoded(decoded.text().replace("\u0000", ""), decoded.charset(), decoded.certain()))
			.filter((decoded) -> readable(decoded.text()));
	}

	private static Optional<Decoded> marked(byte[] b) {
		if (starts(b, 0xEF, 0xBB, 0xBF)) {
			return strictly(Arrays.copyOfRange(b, 3, b.length), StandardCharsets.UTF_8);
		}
		if (starts(b, 0xFE, 0xFF)) {
			return strictly(Arrays.copyOfRange(b, 2, b.length), StandardCharsets.UTF_16BE);
		}
		if (starts(b, 0xFF, 0xFE)) {
			return strictly(Arrays.copyOfRange(b, 2, b.length), StandardCharsets.UTF_16LE);
		}
		return Optional.empty();
	}

	private static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
		try {
			String text = charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
			boolean wide = charset == StandardCharsets.UTF_8 && looksWide(bytes) != null;
			return wide ? Optional.empty() : Optional.of(new Decoded(text, charset.name(), true));
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * UTF-16 without a mark: every second byte is one of the few high bytes of our
	 * scripts.
	 */
	private static Optional<Decoded> wide(byte[] bytes) {
		Charset charset = looksWide(bytes);
		return (charset == null) ? Optional.empty()
				: strictly(bytes, charset).map((found) -> new Decoded(found.text(), found.charset(), false));
	}

	private static @org.jspecify.annotations.Nullable Charset looksWide(byte[] bytes) {
		int pairs = Math.min(bytes.length, 4096) / 2;
		if (pairs < 2 || bytes.length % 2 != 0) {
			return null;
		}
		int even = 0;
		int odd = 0;
		boolean zero = false;
		for (int i = 0; i < pairs; i++) {
			even += high(bytes[2 * i]) ? 1 : 0;
			odd += high(bytes[2 * i + 1]) ? 1 : 0;
			zero |= bytes[2 * i] == 0 || bytes[2 * i + 1] == 0;
		}
		if (!zero) {
			return null;
		}
		if (even > pairs * 0.95 && odd < pairs * 0.5) {
			return StandardCharsets.UTF_16BE;
		}
		return (odd > pairs * 0.95 && even < pairs * 0.5) ? StandardCharsets.UTF_16LE : null;
	}

	private static boolean high(byte b) {
		return b == 0 || b == 1 || b == 4 || b == 0x20;
	}

	private static Optional<Decoded> old(byte[] bytes) {
		Map<String, Integer> confidence = new HashMap<>();
		CharsetDetector detector = new CharsetDetector();
		detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, 65_536)));
		for (CharsetMatch match : detector.detectAll()) {
			confidence.merge(match.getName(), match.getConfidence(), Math::max);
		}
		return OLD.stream()
			.flatMap((name) -> strictly(bytes, Charset.forName(name)).stream())
			.max(Comparator
				.comparingDouble((found) -> fit(found.text()) + confidence.getOrDefault(found.charset(), 0) / 1000.0))
			.map((found) -> new Decoded(found.text(), found.charset(), false));
	}

	/** How much of what is not ASCII belongs to the scripts of the region. */
	private static double fit(String text) {
		long foreign = 0;
		long known = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				foreign++;
				known += (LETTERS.indexOf(c) >= 0 || serbian(c)) ? 1 : 0;
			}
		}
		return (foreign == 0) ? 1 : (double) known / foreign;
	}

	private static boolean serbian(char c) {
		return (c >= 'А' && c <= 'ш' && "ЩЪЫЬЭЮЯЙщъыьэюяй".indexOf(c) < 0) || "ЂЈЉЊЋЏђјљњћџ".indexOf(c) >= 0;
	}

	private static boolean readable(String text) {
		return text.chars().noneMatch((c) -> (c < 0x20 && "\t\n\u000B\f\r\u001A".indexOf(c) < 0) || c == 0xFFFE);
	}

	private static boolean starts(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
