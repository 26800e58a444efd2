package org.mandat.platform.extraction.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The words of a page with their places. Letters drawn twice to look bold are one; what
 * runs across the page is kept apart.
 */
final class PageWords extends PDFTextStripper {

	private final List<Word> words = new ArrayList<>();

	private final StringBuilder across = new StringBuilder();

	private int unknown;

	private int letters;

	PageWords() {
		setSuppressDuplicateOverlappingText(true);
		setShouldSeparateByBeads(false);
	}

	/** Reads a page, its first is 1. */
	List<Word> of(PDDocument document, int page) throws IOException {
		this.words.clear();
		this.across.setLength(0);
		setStartPage(page);
		setEndPage(page);
		writeText(document, Writer.nullWriter());
		return List.copyOf(this.words);
	}

	/** What runs across the last page, such as a water mark. */
	String across() {
		return this.across.toString();
	}

	/** How many letters of all pages read are known, and how many are not. */
	int[] letters() {
		return new int[] { this.letters, this.unknown };
	}

	@Override
	protected void writePage() {
		for (List<TextPosition> article : this.charactersByArticle) {
			Building word = null;
			TextPosition before = null;
			for (TextPosition glyph : article) {
				String text = glyph.getUnicode();
				if (text == null || text.isEmpty()) {
					continue;
				}
				if (glyph.getDir() != 0) {
					this.across.append(text);
					before = null;
					continue;
				}
				boolean blank = text.isBlank();
				if (word != null && (blank || before == null || !joins(before, glyph))) {
					add(word);
					word = null;
				}
				if (!blank) {
					count(text);
					word = (word == null) ? new Building(glyph) : word;
					word.add(glyph);
				}
				before = glyph;
			}
			if (word != null) {
				add(word);
			}
		}
	}

	private void count(String text) {
		int c = text.codePointAt(0);
		boolean lost = c == 0xFFFD || Character.isISOControl(c)
				|| (Character.getType(c) == Character.PRIVATE_USE && (c < 0xF000 || c > 0xF0FF));
		this.unknown += lost ? 1 : 0;
		this.letters += lost ? 0 : 1;
	}

	private static boolean joins(TextPosition before, TextPosition next) {
		float size = Math.max(size(before), size(next));
		float gap = next.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
		float blank = Math.clamp(next.getWidthOfSpace() * 0.45f, size * 0.12f, size * 0.3f);
		return Math.abs(next.getYDirAdj() - before.getYDirAdj()) < size * 0.12f && gap < blank && gap > -size * 0.6f
				&& Math.abs(size(before) - size(next)) < size * 0.2f;
	}

	private static float size(TextPosition glyph) {
		float size = Math.abs(glyph.getFontSizeInPt());
		return (size < 0.5f || size > 400f) ? Math.max(glyph.getHeightDir() * 1.4f, 1f) : size;
	}

	private static boolean bold(TextPosition glyph) {
		PDFont font = glyph.getFont();
		String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
		if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
			return true;
		}
		PDFontDescriptor descriptor = font.getFontDescriptor();
		return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
	}

	private void add(Building word) {
		this.words.add(word.made());
	}

	private static final class Building {

		private final StringBuilder text = new StringBuilder();

		private final TextPosition first;

		private float right;

		Building(TextPosition first) {
			this.first = first;
		}

		void add(TextPosition glyph) {
			this.text.append(glyph.getUnicode());
			this.right = Math.max(this.right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
		}

		Word made() {
			String whole = java.text.Normalizer.normalize(this.text, java.text.Normalizer.Form.NFC);
			return new Word(whole, this.first.getXDirAdj(), this.right, this.first.getYDirAdj(), size(this.first),
					bold(this.first), false);
		}

	}

}
