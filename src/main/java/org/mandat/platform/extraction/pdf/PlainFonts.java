package org.mandat.platform.extraction.pdf;

import java.io.IOException;
import java.io.InputStream;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * One font, PDFBox's own, for all that a file does not carry: the fonts of the machine
 * are not searched, and no list of them is written to the user's folder.
 */
final class PlainFonts implements FontMapper {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private @Nullable TrueTypeFont font;

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(font(), true);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(font(), true);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
		return new CIDFontMapping(null, font(), true);
	}

	private synchronized TrueTypeFont font() {
		TrueTypeFont known = this.font;
		if (known != null) {
			return known;
		}
		try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
			if (in == null) {
				throw new IllegalStateException("the library lacks " + FONT);
			}
			known = new TTFParser().parse(new RandomAccessReadBuffer(in));
			this.font = known;
			return known;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
