package org.mandat.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ch.qos.logback.classic.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.slf4j.LoggerFactory;

/** Papers built by code, in every format that can be brought in. */
public final class Papers {

	private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	static {
		// What the library says of damaged fonts is no finding.
		((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
	}

	private Papers() {
	}

	/** DOCX with this body and further parts. */
	public static byte[] docx(String body, Map<String, String> parts) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("[Content_Types].xml", bytes("<Types xmlns=\"x\"/>"));
		all.put("word/document.xml", bytes(word("document", "<w:body>" + body + "</w:body>")));
		parts.forEach((name, part) -> all.put(name, bytes(part)));
		return zip(all);
	}

	/** A part of DOCX. */
	public static String word(String root, String inner) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + " xmlns:w=\"" + W + "\">" + inner + "</w:"
				+ root + ">";
	}

	/** A paragraph of DOCX. */
	public static String p(String text) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
	}

	/** ODT with this text and further parts. */
	public static byte[] odt(String text, Map<String, String> parts) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
		all.put("content.xml",
				bytes("<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" "
						+ "xmlns:style=\"s\" xmlns:manifest=\"m\"><office:body><office:text>" + text
						+ "</office:text></office:body></office:document-content>"));
		parts.forEach((name, part) -> all.put(name, bytes(part)));
		return zip(all);
	}

	/** An archive. */
	public static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A PDF drawn by hand. */
	public static byte[] pdf(Drawing drawing) {
		try (PDDocument document = new PDDocument()) {
			drawing.draw(new Pen(document));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text as UTF-8. */
	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** What is drawn. */
	@FunctionalInterface
	public interface Drawing {

		/** Draws. */
		void draw(Pen pen) throws IOException;

	}

	/** Writes on pages, in points from the upper left corner. */
	public static final class Pen {

		private final PDDocument document;

		private final PDFont font;

		private PDPage page = new PDPage(PDRectangle.A4);

		Pen(PDDocument document) throws IOException {
			this.document = document;
			try (InputStream in = PDFont.class
				.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
				this.font = PDType0Font.load(document, in);
			}
		}

		/** Begins a page. */
		public Pen page() {
			this.page = new PDPage(PDRectangle.A4);
			this.document.addPage(this.page);
			return this;
		}

		/** Writes a line; gives where the next one stands. */
		public float line(float x, float y, float size, String text) throws IOException {
			write(Matrix.getTranslateInstance(x, PDRectangle.A4.getHeight() - y), size, text);
			return y + size * 1.2f;
		}

		/** Writes across the page. */
		public void across(float x, float y, float size, String text) throws IOException {
			write(Matrix.getRotateInstance(Math.toRadians(90), x, PDRectangle.A4.getHeight() - y), size, text);
		}

		/** Writes a paragraph, wrapped and broken at the end of lines as asked. */
		public float paragraph(float x, float y, float width, float size, String text) throws IOException {
			float at = y;
			StringBuilder line = new StringBuilder();
			for (String word : text.split(" ")) {
				String longer = line.isEmpty() ? word : line + " " + word;
				if (!line.isEmpty() && width(longer, size) > width) {
					at = line(x, at, size, line.toString());
					line = new StringBuilder(word);
				}
				else {
					line = new StringBuilder(longer);
				}
			}
			return line(x, at, size, line.toString());
		}

		private float width(String text, float size) throws IOException {
			return this.font.getStringWidth(text) / 1000 * size;
		}

		private void write(Matrix where, float size, String text) throws IOException {
			try (PDPageContentStream content = new PDPageContentStream(this.document, this.page,
					PDPageContentStream.AppendMode.APPEND, true)) {
				content.beginText();
				content.setFont(this.font, size);
				content.setTextMatrix(where);
				content.showText(text);
				content.endText();
			}
		}

		/** The document, for what else is to be done to it. */
		public PDDocument document() {
			return this.document;
		}

	}

}
