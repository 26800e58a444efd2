package org.mandat.platform.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A text as a square that a camera reads, drawn here: no service elsewhere ever sees what
 * is in it.
 *
 * @param size how many modules wide, quiet zone included
 * @param path the dark modules as the path of an SVG
 */
public record QrCode(int size, String path) {

	/** The quiet zone that the standard asks for (ISO/IEC 18004). */
	private static final int QUIET = 4;

	private static final int DOTS = 8;

	/** The square of this text; a text of more than 2,000 characters is refused. */
	public static QrCode of(String text) {
		BitMatrix dots = dots(text);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < dots.getHeight(); y++) {
			row(dots, y, path);
		}
		return new QrCode(dots.getWidth(), path.toString());
	}

	/** The square of this text as a PNG, each module several dots wide, for paper. */
	public static byte[] picture(String text) {
		BitMatrix dots = dots(text);
		int side = dots.getWidth() * DOTS;
		BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				drawn.setRGB(x, y, dots.get(x / DOTS, y / DOTS) ? 0 : 0xFFFFFF);
			}
		}
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(drawn, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BitMatrix dots(String text) {
		try {
			return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION,
					ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET, EncodeHintType.CHARACTER_SET, "UTF-8"));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("too long for a square", ex);
		}
	}

	private static void row(BitMatrix dots, int y, StringBuilder path) {
		int x = 0;
		while (x < dots.getWidth()) {
			int from = x;
			while (x < dots.getWidth() && dots.get(x, y)) {
				x++;
			}
			if (x > from) {
				path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-");
				path.append(x - from).append('z');
			}
			x++;
		}
	}

}
