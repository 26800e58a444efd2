package org.mandat.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of papers: Noto Sans and Noto Serif with Latin, Cyrillic and Greek, beside
 * them Arabic, Hebrew and signs; read once and embedded in each PDF as far as it uses
 * them. Knows which characters they can print; PDF/A and PDF/UA refuse a file that asks
 * for another.
 */
final class Fonts {

	/** What stands for a character that no font has. */
	static final char REPLACEMENT = '\uFFFD';

	private static final int SOFT_HYPHEN = 0xAD;

	private final List<Font> fonts = List.of(font("NotoSans-Regular", "Noto Sans", 400, FontStyle.NORMAL),
			font("NotoSans-Bold", "Noto Sans", 700, FontStyle.NORMAL),
			font("NotoSans-Italic", "Noto Sans", 400, FontStyle.ITALIC),
			font("NotoSerif-Regular", "Noto Serif", 400, FontStyle.NORMAL),
			font("NotoSerif-Bold", "Noto Serif", 700, FontStyle.NORMAL));

	/**
	 * Asked for what the others do not have: names from elsewhere, signs typed on a
	 * telephone.
	 */
	private final List<Font> further = List.of(
			font("NotoSansArabic-Regular", "Noto Sans Arabic", 400, FontStyle.NORMAL),
			font("NotoSansHebrew-Regular", "Noto Sans Hebrew", 400, FontStyle.NORMAL),
			font("NotoEmoji-Regular", "Noto Emoji", 400, FontStyle.NORMAL));

	private final BitSet printable = new BitSet();

	private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

	Fonts() {
		this.printable.set(0x20, 0x3000);
		this.fonts.forEach((font) -> this.printable.and(characters(font)));
		this.further.forEach((font) -> this.printable.or(characters(font)));
		// What only turns the direction of reading could show a word backwards.
		IntStream.range(0, this.printable.length())
			.filter((c) -> Character.getType(c) == Character.FORMAT && c != SOFT_HYPHEN)
			.forEach(this.printable::clear);
		this.printable.set('\t');
		this.printable.set('\n');
	}

	void into(PdfRendererBuilder builder) {
		Stream.concat(this.fonts.stream(), this.further.stream())
			.forEach((font) -> builder.useFont(() -> new ByteArrayInputStream(font.bytes()), font.family(),
					font.weight(), font.style(), true));
		builder.useCacheStore(CacheStore.PDF_FONT_METRICS, this.metrics);
	}

	boolean prints(int codePoint) {
		return this.printable.get(codePoint);
	}

	private static Font font(String file, String family, int weight, FontStyle style) {
		try {
			return new Font(new ClassPathResource("paper/fonts/" + file + ".ttf").getContentAsByteArray(), family,
					weight, style);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BitSet characters(Font font) {
		try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()))) {
			CmapLookup glyphs = parsed.getUnicodeCmapLookup();
			BitSet known = new BitSet();
			for (int c = 0x20; c < 0x20000; c++) {
				if (glyphs.getGlyphId(c) > 0) {
					known.set(c);
				}
			}
			return known;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Font(byte[] bytes, String family, int weight, FontStyle style) {
	}

}
