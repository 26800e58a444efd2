package org.mandat.evidence.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.mandat.world.Papers;
import org.mandat.world.Papers.Pen;

import static org.mandat.world.Papers.bytes;
import static org.mandat.world.Papers.p;
import static org.mandat.world.Papers.word;

/**
 * The hostile corpus: files built by code, each with the sentence that its sender is
 * shown, or "read".
 */
final class HostileFiles {

	private HostileFiles() {
	}

	static Map<String, Hostile> all() {
		Map<String, Hostile> all = new LinkedHashMap<>();
		byte[] pdf = Papers.pdf(HostileFiles::page);
		byte[] docx = Papers.docx(p("The road was opened."), Map.of());
		all.put("cut.pdf", new Hostile(Arrays.copyOf(pdf, pdf.length / 2), "damaged"));
		all.put("cut.docx", new Hostile(Arrays.copyOf(docx, docx.length - 40), "damaged"));
		all.put("cut.rtf", new Hostile(bytes("{\\rtf1 The road was"), "damaged"));
		all.put("header only.pdf", new Hostile(bytes("%PDF-1.7\n%%EOF\n"), "damaged"));
		all.put("password.pdf", new Hostile(Papers.pdf(HostileFiles::locked), "password"));
		all.put("password.docx", new Hostile(ole("EncryptedPackage"), "password"));
		all.put("password.odt",
				new Hostile(
						Papers.odt("<text:p>x</text:p>",
								Map.of("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")),
						"password"));
		all.put("scan.pdf", new Hostile(Papers.pdf(HostileFiles::scan), "scan"));
		all.put("picture.pdf", new Hostile(png(), "picture"));
		all.put("old.docx", new Hostile(ole("WordDocument"), "oldOffice"));
		all.put("sheet.docx",
				new Hostile(Papers.zip(Map.of("[Content_Types].xml", bytes("<x/>"), "xl/workbook.xml", bytes("<x/>"))),
						"noDocument"));
		all.put("archive.docx", new Hostile(Papers.zip(Map.of("a.txt", bytes("a"))), "archive"));
		all.put("bomb.docx", new Hostile(bomb(), "bomb"));
		all.put("bomb.pdf", new Hostile(Papers.pdf(HostileFiles::flate), "bomb"));
		all.put("entities.docx",
				new Hostile(entities("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;"), "entities"));
		all.put("laughs.odt", new Hostile(laughs(), "entities"));
		all.put("many pages.pdf", new Hostile(Papers.pdf(HostileFiles::many), "tooManyPages"));
		all.put("empty.docx", new Hostile(Papers.docx("", Map.of()), "noWords"));
		all.put("marks.rtf", new Hostile(bytes("{\\rtf1 --- 12 ---\\par}"), "noWords"));
		all.put("deep.rtf", new Hostile(bytes("{\\rtf1 " + "{".repeat(9_000) + "x" + "}".repeat(9_001)), "bomb"));
		all.put("marked.docx",
				new Hostile(
						Papers.docx(p("Mbledhja u mbajt."), Map.of("word/header1.xml", word("hdr", p("KONFIDENCIAL")))),
						"markedMargin"));
		all.put("marked.pdf", new Hostile(Papers.pdf((pen) -> {
			page(pen);
			pen.across(30, 600, 40, "POVERLJIVO");
		}), "markedMargin"));
		all.put("marked.odt", new Hostile(
				Papers.odt("<text:p>Тајно</text:p><text:p>Седница је одржана.</text:p>", Map.of()), "markedText"));
		all.put("marked.rtf",
				new Hostile(bytes("{\\rtf1 {\\footer Strogo poverljivo\\par}Sednica.\\par}"), "markedMargin"));
		all.put("macros.docm", new Hostile(
				Papers.docx(p("The macro is not run."), Map.of("word/vbaProject.bin", "Sub AutoOpen()")), "read"));
		all.put("changes.docx", new Hostile(Papers.docx("<w:p><w:del><w:r><w:delText>No</w:delText></w:r></w:del>"
				+ "<w:ins><w:r><w:t>Yes, it was opened.</w:t></w:r></w:ins></w:p>", Map.of()), "read"));
		all.put("scripts.docx",
				new Hostile(
						Papers.docx(p("Këshilli vendosi: „Омладински центар остаје отворен”, tha kryetari."), Map.of()),
						"read"));
		return all;
	}

	private static void page(Pen pen) throws IOException {
		pen.page().paragraph(60, 100, 470, 11, "The council met in spring and spoke of the road to the village.");
	}

	private static void locked(Pen pen) throws IOException {
		page(pen);
		StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
		policy.setEncryptionKeyLength(128);
		pen.document().protect(policy);
	}

	private static void scan(Pen pen) throws IOException {
		for (int n = 0; n < 3; n++) {
			PDPage page = new PDPage();
			pen.document().addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(pen.document(), page)) {
				content.drawImage(
						JPEGFactory.createFromImage(pen.document(),
								new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB)),
						0, 0);
			}
		}
	}

	private static void many(Pen pen) {
		for (int n = 0; n < 2_000; n++) {
			pen.page();
		}
	}

	/** A page whose content unpacks into a gigabyte. */
	private static void flate(Pen pen) throws IOException {
		pen.page();
		COSStream stream = pen.document().getDocument().createCOSStream();
		stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
		try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream())) {
			byte[] blank = new byte[1 << 20];
			Arrays.fill(blank, (byte) ' ');
			for (int n = 0; n < 1_024; n++) {
				out.write(blank);
			}
		}
		pen.document().getPage(0).setContents(new PDStream(stream));
	}

	private static byte[] bomb() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", bytes("<x/>"));
		parts.put("word/document.xml", bytes(word("document", p("x"))));
		byte[] header = new byte[8 << 20];
		Arrays.fill(header, (byte) ' ');
		byte[] root = bytes("<hdr/>");
		System.arraycopy(root, 0, header, 0, root.length);
		for (int n = 0; n < 40; n++) {
			parts.put("word/header" + n + ".xml", header);
		}
		return Papers.zip(parts);
	}

	private static byte[] entities(String doctype, String words) {
		return Papers
			.zip(Map.of("[Content_Types].xml", bytes("<x/>"), "word/document.xml", bytes("<?xml version=\"1.0\"?>"
					+ doctype + "<w:document xmlns:w=\"w\"><w:body>" + p(words) + "</w:body></w:document>")));
	}

	private static byte[] laughs() {
		StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
		for (int n = 1; n < 20; n++) {
			doctype.append("<!ENTITY a")
				.append(n)
				.append(" \"")
				.append(("&a" + (n - 1) + ";").repeat(10))
				.append("\">");
		}
		return Papers.zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text"), "content.xml",
				bytes(doctype + "]><c><body><p>&a19;</p></body></c>")));
	}

	private static byte[] ole(String stream) {
		byte[] bytes = new byte[4_096];
		byte[] head = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		System.arraycopy(head, 0, bytes, 0, head.length);
		byte[] name = stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, bytes, 1_024, name.length);
		return bytes;
	}

	private static byte[] png() {
		return new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1 };
	}

	/** A file and what is said of it. */
	record Hostile(byte[] bytes, String said) {
	}

}
