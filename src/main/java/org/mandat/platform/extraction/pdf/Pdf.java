package org.mandat.platform.extraction.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.platform.extraction.Format;
import org.mandat.platform.extraction.PaperWriter;
import org.mandat.platform.extraction.Progress;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/**
 * The text of a PDF in the order in which it is read: columns one after the other, lines
 * joined to paragraphs, heads and feet of pages apart, footnotes at the end.
 */
public final class Pdf {

	/** The most pages that are read. */
	public static final int MAX_PAGES = 1_000;

	/** What one page may unpack into. */
	private static final long MAX_DRAWN = 64L * 1024 * 1024;

	/** Where the end of a whole file is marked, from its last byte. */
	private static final int TAIL = 4_096;

	private Pdf() {
	}

	/** The text of a file. */
	public static Extracted read(byte[] bytes, Progress progress) {
		String tail = new String(bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length),
				StandardCharsets.ISO_8859_1);
		if (!tail.contains("%%EOF") && !tail.contains("startxref")) {
			throw new Refused(Unreadable.DAMAGED);
		}
		FontMappers.set(new PlainFonts());
		try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
			return read(document, progress);
		}
		catch (InvalidPasswordException ex) {
			throw new Refused(Unreadable.PASSWORD);
		}
		catch (Refused refused) {
			throw refused;
		}
		catch (IOException | RuntimeException ex) {
			throw new Refused(Unreadable.DAMAGED);
		}
	}

	private static Extracted read(PDDocument document, Progress progress) throws IOException {
		int all = document.getNumberOfPages();
		if (all == 0) {
			throw new Refused(Unreadable.DAMAGED);
		}
		if (all > MAX_PAGES) {
			throw new Refused(Unreadable.TOO_MANY_PAGES);
		}
		PaperWriter out = new PaperWriter();
		PageWords reader = new PageWords();
		List<List<Word>> pages = new ArrayList<>();
		List<Float> heights = new ArrayList<>();
		int empty = 0;
		for (int page = 1; page <= all; page++) {
			PDPage sheet = document.getPage(page - 1);
			measure(sheet);
			List<Word> words = reader.of(document, page);
			out.margin(reader.across());
			heights.add(height(sheet));
			pages.add(words);
			empty += (words.isEmpty() && sheet.getResources() != null
					&& sheet.getResources().getXObjectNames().iterator().hasNext()) ? 1 : 0;
			if (!progress.pages(page, all)) {
				throw new Refused(Unreadable.STOPPED);
			}
		}
		check(reader.letters(), empty, all);
		if (empty > 0) {
			out.remark(Remark.PICTURES);
		}
		facts(document.getDocumentInformation(), out);
		write(pages, heights, out);
		return out.written(Format.PDF);
	}

	/** What a page draws has a limit: more is no page. */
	private static void measure(PDPage page) throws IOException {
		try (InputStream drawn = page.getContents()) {
			byte[] part = new byte[1 << 16];
			long length = 0;
			for (int read = drawn.read(part); read >= 0; read = drawn.read(part)) {
				length += read;
				if (length > MAX_DRAWN) {
					throw new Refused(Unreadable.BOMB);
				}
			}
		}
	}

	private static void check(int[] letters, int empty, int all) {
		if (letters[1] > letters[0]) {
			throw new Refused(Unreadable.NO_LETTERS);
		}
		boolean picture = empty > 0 && letters[0] < 40 * all;
		if (letters[0] == 0 || (picture && empty * 10 > all * 9)) {
			throw new Refused((empty > 0) ? Unreadable.SCAN : Unreadable.NO_WORDS);
		}
	}

	private static void write(List<List<Word>> pages, List<Float> heights, PaperWriter out) {
		Margins margins = new Margins(pages, heights);
		List<Line> lines = new ArrayList<>();
		for (int page = 0; page < pages.size(); page++) {
			int column = lines.isEmpty() ? 0 : lines.getLast().column();
			lines.addAll(PageLines.of(margins.without(pages.get(page), heights.get(page)), page + 1, column));
		}
		margins.texts().forEach(out::margin);
		float body = body(lines);
		Notes notes = new Notes(body);
		List<Line> text = notes.without(lines);
		Paragraphs paragraphs = new Paragraphs(out, text, notes, body);
		paragraphs.write(text);
		paragraphs.writeNotes(notes.lines());
	}

	/** The size in which most is written. */
	private static float body(List<Line> lines) {
		Map<Integer, Integer> sizes = new HashMap<>();
		lines.forEach((line) -> sizes.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum));
		return sizes.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map((most) -> most.getKey() / 4f)
			.orElse(10f);
	}

	private static float height(PDPage page) {
		PDRectangle box = page.getCropBox();
		return (page.getRotation() % 180 == 0) ? box.getHeight() : box.getWidth();
	}

	/** Words about the file: a marking of classification may stand there. */
	private static void facts(PDDocumentInformation facts, PaperWriter out) {
		for (String name : facts.getMetadataKeys()) {
			String value = facts.getCustomMetadataValue(name);
			if (value != null && !name.matches("CreationDate|ModDate|Producer|Creator")) {
				out.margin(value);
			}
		}
	}

}
