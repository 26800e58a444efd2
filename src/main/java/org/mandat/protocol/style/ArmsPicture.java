package org.mandat.protocol.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.mandat.platform.text.Outcome;

/**
 * A picture drawn anew: what was brought is decoded and only its pixels are kept, small,
 * on white. Refuses what is no PNG or JPEG, a drawing that can carry programs, and a
 * picture that is larger unpacked than its file lets expect.
 *
 * @param png the picture
 * @param width in pixels
 * @param height in pixels
 */
record ArmsPicture(byte[] png, int width, int height) {

	/** The largest file that is taken. */
	static final int MOST_BYTES = 2 << 20;

	private static final int MOST_PIXELS = 16_000_000;

	private static final int LEAST_SIDE = 48;

	private static final int DRAWN = 480;

	private static final int SLIM = 4;

	static Outcome<ArmsPicture> of(byte[] bytes) {
		if (bytes.length > MOST_BYTES) {
			return Outcome.refused("protocol.arms.refused.large", MOST_BYTES >> 20);
		}
		String format = format(bytes);
		if (format.isEmpty()) {
			boolean drawing = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.UTF_8)
				.contains("<svg");
			return Outcome.refused(drawing ? "protocol.arms.refused.drawing" : "protocol.arms.refused.kind");
		}
		ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(in, true, true);
			return drawn(reader);
		}
		catch (IOException | RuntimeException ex) {
			return Outcome.refused("protocol.arms.refused.broken");
		}
		finally {
			reader.dispose();
		}
	}

	/** The size is asked for before a pixel is unpacked, and few pixels are kept. */
	private static Outcome<ArmsPicture> drawn(ImageReader reader) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			return Outcome.refused("protocol.arms.refused.pixels", MOST_PIXELS / 1_000_000);
		}
		if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > SLIM * Math.min(width, height)) {
			return Outcome.refused("protocol.arms.refused.shape", LEAST_SIDE, SLIM);
		}
		ImageReadParam few = reader.getDefaultReadParam();
		int step = Math.max(1, Math.max(width, height) / (2 * DRAWN));
		few.setSourceSubsampling(step, step, 0, 0);
		BufferedImage small = onWhite(reader.read(0, few));
		return Outcome.done(new ArmsPicture(png(small), small.getWidth(), small.getHeight()));
	}

	private static BufferedImage onWhite(BufferedImage picture) {
		double scale = Math.min(1, (double) DRAWN / Math.max(picture.getWidth(), picture.getHeight()));
		BufferedImage drawn = new BufferedImage((int) Math.max(1, Math.round(picture.getWidth() * scale)),
				(int) Math.max(1, Math.round(picture.getHeight() * scale)), BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = drawn.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		pen.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
		pen.dispose();
		return drawn;
	}

	private static byte[] png(BufferedImage picture) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(picture);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static String format(byte[] bytes) {
		if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
			return "png";
		}
		return begins(bytes, 0xFF, 0xD8, 0xFF) ? "jpeg" : "";
	}

	private static boolean begins(byte[] bytes, int... head) {
		for (int i = 0; i < head.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
				return false;
			}
		}
		return true;
	}

}
