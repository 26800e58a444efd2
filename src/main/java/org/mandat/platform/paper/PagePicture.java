package org.mandat.platform.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF that this product made, as the eye sees it. */
final class PagePicture {

	private static final int DOTS = 90;

	private PagePicture() {
	}

	static byte[] png(byte[] pdf) throws IOException {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			BufferedImage page = new PDFRenderer(file).renderImageWithDPI(0, DOTS, ImageType.RGB);
			ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
				writer.setOutput(out);
				writer.write(page);
			}
			finally {
				writer.dispose();
			}
			return bytes.toByteArray();
		}
	}

}
