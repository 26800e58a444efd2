package org.mandat.translation.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Files as they come back: filled in by a translator, or by somebody hostile. */
final class FileBack {

	private FileBack() {
	}

	static byte[] bomb() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write("<w:document xmlns:w=\"x\"><w:tbl><w:tr><w:tc><w:p><w:t>".getBytes(StandardCharsets.UTF_8));
			byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 320; i++) {
				zip.write(block);
			}
		}
		return out.toByteArray();
	}

	static byte[] filled(String xliff, String target) {
		return xliff.replace("</source></segment>", "</source><target>" + target + "</target></segment>")
			.replace("state=\"initial\"", "state=\"translated\"")
			.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] cell(byte[] docx, String words) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
			XWPFTable table = file.getTables().getFirst();
			table.getRow(1).getCell(2).getParagraphs().getFirst().createRun().setText(words);
			file.write(out);
		}
		return out.toByteArray();
	}

}
